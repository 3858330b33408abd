package id.ikrar.store;

import id.ikrar.signer.Participant;
import id.ikrar.signer.Particulars;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Reason;
import id.ikrar.signing.Reopening;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code reopening}. */
@MappedEntity("reopening")
record ReopeningRow(
    @Id String participant,
    String acceptance,
    String event,
    String name,
    String jabatan,
    String pangkat,
    String instansi,
    String reason,
    @InstantColumn Instant openedAt) {

  static ReopeningRow of(Reopening reopening, String event) {
    return new ReopeningRow(
        reopening.participant().value(),
        reopening.acceptance().value(),
        event,
        reopening.right().name(),
        reopening.right().jabatan(),
        reopening.right().pangkat(),
        reopening.right().instansi(),
        reopening.reason().text(),
        reopening.at());
  }

  Reopening reopening() {
    return new Reopening(
        new Participant.Id(participant),
        new Acceptance.Id(acceptance),
        new Particulars(name, jabatan, pangkat, instansi),
        new Reason(reason),
        openedAt);
  }
}
