package id.ikrar.page;

import id.ikrar.event.Logo;
import id.ikrar.event.Sentence;

/** What became of an uploaded picture. */
public sealed interface LogoReading {
  /** Fit for paper. */
  record Read(Logo logo) implements LogoReading {}

  /** Not taken; the sentence says why and what to do. */
  record Refused(Sentence why) implements LogoReading {}
}
