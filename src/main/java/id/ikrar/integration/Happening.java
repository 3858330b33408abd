package id.ikrar.integration;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.kernel.ShortId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Something that other programs are told of; it holds no personal data.
 *
 * @param subject what it happened to: with the kind it names the happening for ever
 * @param shortId of the pledge, if it is about one
 */
public record Happening(
    Kind kind,
    String subject,
    Organization.Id organizer,
    Event.Id event,
    Optional<ShortId> shortId,
    Instant at) {
  public static final int MAX_SUBJECT = 40;

  public Happening {
    if (subject.isEmpty() || subject.length() > MAX_SUBJECT) {
      throw new IllegalArgumentException("a subject of " + subject.length() + " characters");
    }
  }

  /** What happened. */
  public enum Kind {
    SIGNED("pledge.signed"),
    SEALED("pledge.sealed"),
    WITHDRAWN("pledge.withdrawn"),
    CORRECTED("pledge.corrected"),
    CLOSED("event.closed");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The type of the message. */
    public String word() {
      return word;
    }

    public static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
  }
}
