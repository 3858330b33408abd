package id.ikrar;

import id.ikrar.desk.WritingDesk;
import id.ikrar.event.Organizations;
import id.ikrar.page.DraftPage;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.Pledges;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Puts together where words are written and shown. */
@Factory
final class WritingWiring {
  @Singleton
  WritingDesk writingDesk(Organizations organizations, Pledges pledges, LegalBases catalogue) {
    return new WritingDesk(organizations, pledges, catalogue);
  }

  @Singleton
  DraftPage draftPage(Settings settings) {
    return new DraftPage(settings.host());
  }
}
