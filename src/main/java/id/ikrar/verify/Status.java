package id.ikrar.verify;

import java.time.Instant;

/** Whether a pledge still stands, beside what its file is: who was asked, and as of when. */
public sealed interface Status {
  /** Nobody who could know was asked. */
  record Unknown() implements Status {}

  /** Neither withdrawn nor corrected. */
  record Stands(Source source, Instant asOf) implements Status {}

  record Withdrawn(Source source, Instant asOf, Why why) implements Status {}

  /** A newer pledge of the same person stands in its place. */
  record Corrected(Source source, Instant asOf, Why why) implements Status {}

  /** Who said so. */
  enum Source {
    /** The service that took the pledge. */
    SERVICE,
    /** A status list that the key of the log signed. */
    LIST
  }

  /** What is known of a withdrawal or correction. */
  sealed interface Why {}

  /** A list has one bit for it. */
  record Untold() implements Why {}

  /**
   * All of it.
   *
   * @param by SIGNER or ORGANISER
   * @param newer short id of the pledge that stands instead, empty where none does
   */
  record Told(Instant at, String by, String reason, String newer) implements Why {}

  /** Whether it is known that the pledge does not stand any more. */
  default boolean gone() {
    return switch (this) {
      case Withdrawn _, Corrected _ -> true;
      case Unknown _, Stands _ -> false;
    };
  }
}
