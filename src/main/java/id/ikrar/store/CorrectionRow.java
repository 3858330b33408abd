package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Correction;
import id.ikrar.signing.Reason;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code correction}. */
@MappedEntity("correction")
record CorrectionRow(
    @Id String acceptance,
    @DigestColumn Digest record,
    String newer,
    @DigestColumn Digest newerRecord,
    @BytesColumn Bytes salt,
    String reason,
    @InstantColumn Instant correctedAt,
    @DigestColumn Digest entry) {

  static CorrectionRow of(Correction correction, Bytes entry) {
    return new CorrectionRow(
        correction.acceptance().value(),
        correction.record(),
        correction.newer().value(),
        correction.newerRecord(),
        correction.salt(),
        correction.reason().text(),
        correction.at(),
        Digest.of(entry));
  }

  Correction correction() {
    return new Correction(
        new Acceptance.Id(acceptance),
        record,
        new Acceptance.Id(newer),
        newerRecord,
        salt,
        new Reason(reason),
        correctedAt);
  }
}
