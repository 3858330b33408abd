package id.ikrar.desk;

import id.ikrar.event.Event;
import id.ikrar.event.Organizations;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.Pledges;
import java.time.Instant;
import java.util.Optional;

/** Where words are made before they are published. */
public final class WritingDesk {
  private final Organizations organizations;
  private final Pledges pledges;
  private final LegalBases catalogue;

  public WritingDesk(Organizations organizations, Pledges pledges, LegalBases catalogue) {
    this.organizations = organizations;
    this.pledges = pledges;
    this.catalogue = catalogue;
  }

  /** The words of the event's draft as if they froze now; nothing is kept. */
  public Optional<Pledge> provisional(Event event, Instant now) {
    var organizer = organizations.find(event.organizer()).orElseThrow();
    int version = pledges.current(event.id()).map(Pledge::version).orElse(0) + 1;
    return pledges
        .draft(event.id())
        .map(words -> Pledge.freeze(event, organizer, words, version, catalogue, now));
  }
}
