package id.ikrar.ops;

import id.ikrar.event.Event;
import id.ikrar.kernel.Digest;
import id.ikrar.ops.GenuineRenewal.Outcome;
import id.ikrar.seal.Seals;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Acceptances;
import id.ikrar.tlog.Entry;
import jakarta.inject.Singleton;

/**
 * Renews the sealed files of an event where they are kept. Each file is committed by itself,
 * together with its entry for the log, so that what was interrupted goes on where it stopped.
 */
@Singleton
final class StoreRenewal {
  private final Acceptances acceptances;
  private final Seals seals;

  StoreRenewal(Acceptances acceptances, Seals seals) {
    this.acceptances = acceptances;
    this.seals = seals;
  }

  void event(Event.Id event, GenuineRenewal renewal, RenewalCount count) {
    for (var acceptance : acceptances.of(event)) {
      seals
          .pdf(acceptance.shortId())
          .ifPresentOrElse(
              pdf -> {
                var name = acceptance.shortId().printed();
                switch (renewal.of(pdf)) {
                  case Outcome.Renewed renewed ->
                      count.add(name, stored(acceptance, Digest.of(pdf), renewed));
                  case Outcome.Fresh fresh -> count.add(name, fresh);
                  case Outcome.Refused refused -> count.add(name, refused);
                }
              },
              count::unsealed);
    }
  }

  // Another program that renewed it first has done the same work.
  private Outcome stored(Acceptance acceptance, Digest before, Outcome.Renewed renewed) {
    var entry =
        new Entry(Entry.Type.SEALED, acceptance.record(), Digest.of(renewed.pdf())).encode();
    return seals.replace(acceptance.id(), before, renewed.pdf(), entry)
        ? renewed
        : new Outcome.Fresh();
  }
}
