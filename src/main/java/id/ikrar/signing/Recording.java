package id.ikrar.signing;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import java.time.Instant;
import java.util.Optional;

/** Writes down what one person agrees to: the same facts give the same record. */
final class Recording {
  private Recording() {}

  static SignedRecord of(
      Doorway.Ready ready, ShortId shortId, Bytes salt, Ink ink, Bytes publicKey, Instant now) {
    var participant = ready.participant();
    var pledge = ready.pledge();
    return new SignedRecord(
        shortId,
        salt,
        pledge.organizer().id(),
        pledge.organizer().name(),
        pledge.event(),
        pledge.programme().name(),
        pledge.version(),
        pledge.digest(),
        participant.id(),
        participant.name(),
        participant.jabatan(),
        participant.instansi(),
        participant.region().map(Object::toString).orElse(""),
        pledge.programme().printIdentifier()
            ? participant.identifier().printed()
            : participant.identifier().masked(),
        ready.how(),
        digest(ink),
        publicKey,
        now);
  }

  /** The record of a preparation, where words, person and drawing are still the same. */
  static Optional<SignedRecord> again(Preparation preparation, Doorway.Ready ready, Ink ink) {
    var body = Canonical.parse(SignedRecord.DOMAIN, preparation.record()).orThrow().body();
    var record =
        of(
            ready,
            preparation.shortId(),
            blob(body, "salt"),
            ink,
            blob(body, "publicKey"),
            preparation.preparedAt());
    return Optional.of(record).filter(it -> it.canonical().bytes().equals(preparation.record()));
  }

  /** Whether the sheet of a preparation says what is to be said now. */
  static boolean shows(Preparation preparation, Doorway.Ready ready) {
    var body = Canonical.parse(SignedRecord.DOMAIN, preparation.record()).orThrow().body();
    var person = ready.participant();
    return preparation.pledge().equals(ready.pledge().digest())
        && body.get("name").equals(Optional.of(Cbor.of(person.name())))
        && body.get("jabatan").equals(Optional.of(Cbor.of(person.jabatan())))
        && body.get("instansi").equals(Optional.of(Cbor.of(person.instansi())));
  }

  private static Bytes blob(Cbor.Dict body, String key) {
    if (body.get(key).orElse(null) instanceof Cbor.Blob(var value)) {
      return value;
    }
    throw new IllegalStateException("a record of ours without " + key);
  }

  private static Digest digest(Ink ink) {
    var strokes =
        ink.strokes().stream()
            .map(stroke ->
                (Cbor)
                    new Cbor.Array(
                        stroke.points().stream()
                            .<Cbor>map(p -> Cbor.array(unit(p.x()), unit(p.y())))
                            .toList()))
            .toList();
    return Digest.of(Cbor.array(unit(ink.height()), new Cbor.Array(strokes)).encode());
  }

  // Ten-thousandths of the width: finer than any screen, and the same integer everywhere.
  private static Cbor unit(double value) {
    return Cbor.of(Math.round(value * 10_000));
  }
}
