package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Identification;
import id.ikrar.signing.Preparation;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code acceptance}. */
@MappedEntity("acceptance")
record AcceptanceRow(
    @Id String id,
    String event,
    String participant,
    String shortId,
    String preparation,
    @DigestColumn Digest pledge,
    @DigestColumn Digest record,
    @DigestColumn Digest signed,
    @BytesColumn Bytes cms,
    boolean stamped,
    String identification,
    boolean drawn,
    @InstantColumn Instant acceptedAt) {

  Acceptance acceptance() {
    return new Acceptance(
        new Acceptance.Id(id),
        new Event.Id(event),
        new Participant.Id(participant),
        new ShortId(shortId),
        new Preparation.Id(preparation),
        pledge,
        record,
        signed,
        cms,
        stamped,
        Identification.valueOf(identification),
        drawn,
        acceptedAt);
  }
}
