package id.ikrar;

import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.desk.Numberer;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.TemplateShelf;
import id.ikrar.desk.WritingDesk;
import id.ikrar.event.Events;
import id.ikrar.event.Logos;
import id.ikrar.event.Organizations;
import id.ikrar.page.DraftPage;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.Numberings;
import id.ikrar.pledge.OwnTemplates;
import id.ikrar.pledge.Pledges;
import id.ikrar.pledge.Templates;
import id.ikrar.seal.ClosingFiles;
import id.ikrar.seal.ClosingSeal;
import id.ikrar.seal.Copies;
import id.ikrar.seal.Seals;
import id.ikrar.signing.Preparations;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Puts together where words are written and shown. */
@Factory
final class WritingWiring {
  @Singleton
  Numberer numberer(Numberings numberings, Pledges pledges, LegalBases catalogue) {
    return new Numberer(numberings, pledges, catalogue);
  }

  @Singleton
  WritingDesk writingDesk(Organizations organizations, Pledges pledges, Numberer numberer) {
    return new WritingDesk(organizations, pledges, numberer);
  }

  @Singleton
  TemplateShelf templateShelf(
      Templates templates, OwnTemplates own, Organizations organizations, SecureRandom random) {
    return new TemplateShelf(templates, own, organizations, random);
  }

  @Singleton
  Copies copies(Seals seals) {
    return new Copies(seals);
  }

  @Singleton
  DraftPage draftPage(Settings settings, Logos logos) {
    return new DraftPage(settings.host(), logos);
  }

  @Singleton
  Templates templates() {
    return Templates.bundled();
  }

  @Singleton
  ClosingSeal closingSeal(
      ClosingFiles files,
      Events events,
      Organizer organizer,
      Preparations preparations,
      Keyring keys,
      TimestampAuthority timestamps,
      Logos logos,
      Settings settings) {
    return new ClosingSeal(
        files, events, organizer, preparations, keys, timestamps, logos, settings.host());
  }
}
