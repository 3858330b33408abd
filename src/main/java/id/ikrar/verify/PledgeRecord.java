package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import id.ikrar.passkey.Assertion;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;

/**
 * The record of consent as read from a file; see docs/formats.md. The identifier is left out: who
 * checks a file has no need of it.
 *
 * @param digest of the canonical bytes
 * @param publicKey of the key that signs, empty where a certified signature stands in its place
 * @param bare the same without the field {@code passkey}: what the passkey spoke of
 */
public record PledgeRecord(
    Digest digest,
    Digest bare,
    ShortId shortId,
    String organizer,
    String organizerName,
    String eventName,
    int pledgeVersion,
    Digest pledge,
    String name,
    String jabatan,
    String instansi,
    String region,
    String identification,
    Bytes publicKey,
    Instant consentedAt,
    Optional<Assertion> passkey) {
  public static final String DOMAIN = "ikrar/record";
  private static final int FIELDS = 18;
  private static final String PASSKEY = "passkey";
  private static final String CERTIFIED = "CERTIFIED";
  private static final long MAX_TIME = 253_402_300_799L;

  /** Reads version 1, with no field missing and none too many. */
  public static Parsed<PledgeRecord> parse(Bytes bytes) {
    return Canonical.parse(DOMAIN, bytes)
        .then(canonical -> {
          if (canonical.version() != 1
              || canonical.body().entries().size()
                  != FIELDS + (canonical.body().get(PASSKEY).isPresent() ? 1 : 0)) {
            return Parsed.malformed(
                "a record of version " + canonical.version() + " with other fields than known");
          }
          try {
            return Parsed.ok(read(Digest.of(bytes), canonical.body()));
          } catch (IllegalArgumentException e) {
            return Parsed.malformed(String.valueOf(e.getMessage()));
          }
        });
  }

  private static PledgeRecord read(Digest digest, Cbor.Dict body) {
    for (var key : new String[] {"event", "participant", "identifier"}) {
      text(body, key);
    }
    if (blob(body, "salt").size() != 16) {
      throw new IllegalArgumentException("the record's salt is not of 16 bytes");
    }
    new Digest(blob(body, "ink"));
    return new PledgeRecord(
        digest,
        bare(body),
        new ShortId(text(body, "id")),
        text(body, "organizer"),
        text(body, "organizerName"),
        text(body, "eventName"),
        (int) number(body, "pledgeVersion", 100_000),
        new Digest(blob(body, "pledge")),
        text(body, "name"),
        text(body, "jabatan"),
        text(body, "instansi"),
        text(body, "region"),
        text(body, "identification"),
        key(body),
        Instant.ofEpochSecond(number(body, "consentedAt", MAX_TIME)),
        body.get(PASSKEY).map(PledgeRecord::passkey));
  }

  private static Digest bare(Cbor.Dict body) {
    var entries = new HashMap<>(body.entries());
    entries.remove(Cbor.of(PASSKEY));
    return new Canonical(DOMAIN, 1, new Cbor.Dict(entries)).digest();
  }

  private static Assertion passkey(Cbor value) {
    return switch (Assertion.read(value)) {
      case Parsed.Ok<Assertion>(var assertion) -> assertion;
      case Parsed.Malformed<Assertion>(var reason) -> throw new IllegalArgumentException(reason);
    };
  }

  /** Whether the signature under the record must be by a certificate of the national service. */
  public boolean certified() {
    return publicKey.size() == 0;
  }

  // The number of fields is known, so that a record with both has another one too few.
  private static Bytes key(Cbor.Dict body) {
    if (body.get("signature").isEmpty()) {
      var key = blob(body, "publicKey");
      if (key.size() == 0) {
        throw new IllegalArgumentException("the record has an empty publicKey");
      }
      return key;
    }
    if (!text(body, "signature").equals(CERTIFIED)) {
      throw new IllegalArgumentException("the record names an unknown kind of signature");
    }
    return Bytes.EMPTY;
  }

  private static String text(Cbor.Dict body, String key) {
    if (body.get(key).orElse(null) instanceof Cbor.Text(var value)) {
      return value;
    }
    throw new IllegalArgumentException("the record has no text " + key);
  }

  private static Bytes blob(Cbor.Dict body, String key) {
    if (body.get(key).orElse(null) instanceof Cbor.Blob(var value)) {
      return value;
    }
    throw new IllegalArgumentException("the record has no bytes " + key);
  }

  private static long number(Cbor.Dict body, String key, long most) {
    if (body.get(key).orElse(null) instanceof Cbor.Int(var value) && value >= 0 && value <= most) {
      return value;
    }
    throw new IllegalArgumentException("the record has no number " + key + " up to " + most);
  }
}
