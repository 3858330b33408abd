package id.ikrar.signing;

import id.ikrar.kernel.Bytes;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Commits what a person signed: as the first, or in the place of what is to be corrected. */
final class Registrar {
  private final Acceptances acceptances;
  private final Corrections corrections;
  private final Function<Correction, Bytes> entries;
  private final RandomGenerator random;

  /**
   * @param entries the leaf data that tells the log of a correction
   */
  Registrar(
      Acceptances acceptances,
      Corrections corrections,
      Function<Correction, Bytes> entries,
      RandomGenerator random) {
    this.acceptances = acceptances;
    this.corrections = corrections;
    this.entries = entries;
    this.random = random;
  }

  Acceptances.Committed commit(Acceptance acceptance, Bytes entry) {
    var before = acceptances.of(acceptance.participant());
    var anew = corrections.open(acceptance.participant());
    if (before.isEmpty() || anew.isEmpty()) {
      return acceptances.commit(acceptance, entry);
    }
    var salt = new byte[Correction.SALT_BYTES];
    random.nextBytes(salt);
    var correction =
        new Correction(
            before.get().id(),
            before.get().record(),
            acceptance.id(),
            acceptance.record(),
            Bytes.owning(salt),
            anew.get().reason(),
            acceptance.acceptedAt());
    return corrections.commit(acceptance, entry, correction, entries.apply(correction));
  }
}
