package id.ikrar;

import id.ikrar.attendance.Attendances;
import id.ikrar.attendance.Usher;
import id.ikrar.signer.Roster;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Puts together what the hall needs on the day. */
@Factory
final class HallWiring {
  @Singleton
  Usher usher(Roster roster, Attendances attendances) {
    return new Usher(roster, attendances);
  }
}
