package id.ikrar.event;

/** The two languages that people read here; Indonesian comes first. */
public enum Language {
  ID,
  EN
}
