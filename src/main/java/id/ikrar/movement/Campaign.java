package id.ikrar.movement;

import id.ikrar.event.Limits;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Key;
import java.time.Instant;

/** A movement (gerakan): events of one organisation and of those below it, counted together. */
public record Campaign(Id id, Organization.Id owner, String name, Instant since) {
  public static final int MAX_NAME = 200;

  public Campaign {
    Limits.text("campaign", name, 1, MAX_NAME);
  }

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }

  public Campaign named(String other) {
    return new Campaign(id, owner, other, since);
  }
}
