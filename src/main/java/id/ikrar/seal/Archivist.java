package id.ikrar.seal;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.SealKey;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.crypto.TimestampToken;
import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.TimestampRevision;
import id.ikrar.pdf.Unsigned;
import id.ikrar.pdf.ValidationRevision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts into a sealed file what a check needs when the service is gone: certificates, revocation
 * data, and over all of it a document timestamp (PAdES B-LTA, ETSI EN 319 142-1 section 5.4).
 */
public final class Archivist {
  /** Room for a token with the certificates of its authority. */
  public static final int CONTENTS_BYTES = 5 * 1024;

  private final Keyring keys;
  private final TimestampAuthority timestamps;

  public Archivist(Keyring keys, TimestampAuthority timestamps) {
    this.keys = keys;
    this.timestamps = timestamps;
  }

  /** The archived file, or nothing while no timestamp can be had. */
  public Optional<Bytes> archive(Bytes sealed, SealKey seal, Instant now) {
    return stamp(validated(sealed, seal, now), now);
  }

  /** The file with certificates and revocation data alone (PAdES B-LT). */
  private Bytes validated(Bytes sealed, SealKey seal, Instant now) {
    var responses = List.of(keys.ocspFor(seal.certificate(), now));
    return ValidationRevision.add(sealed, evidence(responses, now)).orThrow();
  }

  /**
   * The archived file with what the check of its newest timestamp needs today, and a fresh one over
   * all of it (ETSI EN 319 142-1 section 5.4.3); or nothing while no timestamp can be had.
   */
  public Optional<Bytes> renew(Bytes archived, Instant now) {
    return stamp(ValidationRevision.addNew(archived, evidence(List.of(), now)).orThrow(), now);
  }

  private Optional<Bytes> stamp(Bytes validated, Instant now) {
    var unsigned =
        TimestampRevision.prepare(validated, CONTENTS_BYTES + timestamps.extraBytes()).orThrow();
    return timestamps.stamp(unsigned.covered(), now).map(token -> fill(unsigned, token));
  }

  private static Bytes fill(Unsigned unsigned, TimestampToken token) {
    return unsigned.fill(token.der());
  }

  // The signer's certificate says noRevAvail; the root's own key is what the checker trusts.
  private ValidationRevision.Evidence evidence(List<Bytes> responses, Instant now) {
    var elsewhere = timestamps.proof(now);
    var certificates =
        Stream.of(
                Stream.of(keys.root()), keys.services().stream(), elsewhere.certificates().stream())
            .flatMap(it -> it)
            .map(Certificate::der)
            .distinct()
            .toList();
    var lists =
        Stream.concat(keys.lists(now).stream(), elsewhere.lists().stream()).distinct().toList();
    return new ValidationRevision.Evidence(certificates, lists, responses);
  }
}
