package id.ikrar.integration;

import java.util.Arrays;
import java.util.Optional;

/** One thing that a token allows; a token has some of them. */
public enum Scope {
  EVENTS_READ("events:read"),
  EVENTS_WRITE("events:write"),
  ROSTER_READ("roster:read"),
  ROSTER_WRITE("roster:write"),
  PLEDGES_READ("pledges:read"),
  PLEDGES_WRITE("pledges:write"),
  WEBHOOKS("webhooks");

  private final String word;

  Scope(String word) {
    this.word = word;
  }

  /** As it stands in requests and answers. */
  public String word() {
    return word;
  }

  public static Optional<Scope> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
  }
}
