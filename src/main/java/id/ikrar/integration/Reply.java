package id.ikrar.integration;

/**
 * What a program was answered, kept so that a repeat is answered the same.
 *
 * @param location of what was made, or empty
 * @param body JSON, or empty
 */
public record Reply(int status, String location, String body) {
  public Reply {
    if (status < 200 || status > 499) {
      throw new IllegalArgumentException("a reply of status " + status + ", 200 to 499");
    }
  }
}
