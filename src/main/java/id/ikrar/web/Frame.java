package id.ikrar.web;

/**
 * What every page needs around its content.
 *
 * @param path of this page, for the switch of language
 * @param host as the visitor typed it, shown on check pages
 * @param user who is signed in at the desk, or empty
 */
public record Frame(Words words, String path, String host, String user) {
  public String say(String key, Object... values) {
    return words.say(key, values);
  }

  public String language() {
    return Languages.tag(words.language());
  }

  /** The address of this page in the language. */
  public String in(String tag) {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + tag;
  }

  /** The address of a static file, different when its content is. */
  public String asset(String name) {
    return Assets.address(name);
  }

  public boolean signedIn() {
    return !user.isEmpty();
  }
}
