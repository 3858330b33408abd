package id.ikrar;

import id.ikrar.attendance.Attendances;
import id.ikrar.attendance.Usher;
import id.ikrar.crypto.Keyring;
import id.ikrar.desk.Caretaker;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Events;
import id.ikrar.pledge.Pledges;
import id.ikrar.signer.Roster;
import id.ikrar.signing.Acceptances;
import id.ikrar.signing.Corrections;
import id.ikrar.signing.Foyer;
import id.ikrar.signing.HallRules;
import id.ikrar.signing.Links;
import id.ikrar.signing.Notary;
import id.ikrar.signing.Preparations;
import id.ikrar.signing.PresenceCodes;
import id.ikrar.signing.SigningDesk;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Puts together what the hall needs on the day. */
@Factory
final class HallWiring {
  @Singleton
  SigningDesk signingDesk(
      Links links,
      Events events,
      Pledges pledges,
      Roster roster,
      Preparations preparations,
      Acceptances acceptances,
      Corrections corrections,
      HallRules rules,
      Notary notary,
      SecureRandom random) {
    return new SigningDesk(
        links,
        events,
        pledges,
        roster,
        preparations,
        acceptances,
        corrections,
        rules,
        notary,
        random);
  }

  @Singleton
  PresenceCodes presenceCodes(Keyring keys) {
    return new PresenceCodes(keys.linkSecret());
  }

  @Singleton
  Foyer foyer(SigningDesk desk, HallRules rules, PresenceCodes codes) {
    return new Foyer(desk, rules, codes);
  }

  @Singleton
  Caretaker caretaker(Organizer organizer, HallRules rules) {
    return new Caretaker(organizer, rules);
  }

  @Singleton
  Usher usher(Roster roster, Attendances attendances) {
    return new Usher(roster, attendances);
  }
}
