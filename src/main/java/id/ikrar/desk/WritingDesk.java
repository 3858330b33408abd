package id.ikrar.desk;

import id.ikrar.event.Event;
import id.ikrar.event.Organizations;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.Pledges;
import java.time.Instant;
import java.util.Optional;

/** Where words are made before they are published. */
public final class WritingDesk {
  private final Organizations organizations;
  private final Pledges pledges;
  private final Numberer numberer;

  public WritingDesk(Organizations organizations, Pledges pledges, Numberer numberer) {
    this.organizations = organizations;
    this.pledges = pledges;
    this.numberer = numberer;
  }

  /** The words of the event's draft as if they froze now; nothing is kept. */
  public Optional<Pledge> provisional(Event event, Instant now) {
    var organizer = organizations.find(event.organizer()).orElseThrow();
    return pledges
        .draft(event.id())
        .map(words -> numberer.provisional(event, organizer, words, now));
  }
}
