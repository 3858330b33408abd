package id.ikrar.pledge;

import id.ikrar.event.Dates;
import id.ikrar.event.Language;
import id.ikrar.event.Organization;
import id.ikrar.event.Programme;
import id.ikrar.event.Sentence;
import java.util.Arrays;
import java.util.Optional;

/** The variables that an event fills by itself. */
public enum EventVariable {
  NAMA_PEMILIHAN("Nama pemilihan", "Name of the election"),
  NAMA_ACARA("Nama acara", "Name of the event"),
  TANGGAL("Hari dan tanggal acara", "Day and date of the event"),
  TEMPAT("Tempat acara", "Place of the event"),
  PENYELENGGARA("Nama penyelenggara", "Name of the organiser");

  private final String indonesian;
  private final String english;

  EventVariable(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public Sentence label() {
    return new Sentence(indonesian, english);
  }

  /** What the event says, or an empty text where it says nothing. */
  public String value(Programme programme, Organization organizer, Language language) {
    return switch (this) {
      case NAMA_PEMILIHAN -> programme.election();
      case NAMA_ACARA -> programme.name();
      case TANGGAL -> Dates.span(programme.from(), programme.to(), language);
      case TEMPAT ->
          programme.venue().isBlank()
              ? programme.place()
              : programme.venue() + ", " + programme.place();
      case PENYELENGGARA -> organizer.name();
    };
  }

  public static Optional<EventVariable> of(String name) {
    return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
  }
}
