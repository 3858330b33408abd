package id.ikrar.event;

/** Somebody named on a programme: speaker, leader of the reading, witness. */
public record Person(String name, String jabatan) {
  public static final int MAX_NAME = 120;
  public static final int MAX_JABATAN = 160;

  public Person {
    Limits.text("name", name, 1, MAX_NAME);
    Limits.text("jabatan", jabatan, 0, MAX_JABATAN);
  }
}
