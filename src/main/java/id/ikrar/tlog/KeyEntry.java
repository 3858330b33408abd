package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Leaf data that names a key of the service: whoever reads the log sees which keys there were from
 * when, also those that nobody may know of.
 *
 * @param role what it is for, one word
 * @param of the id of the organisation whose seal it is; empty for all others
 * @param key SHA-256 of its SubjectPublicKeyInfo
 * @param from when its certificate begins, in whole seconds
 */
public record KeyEntry(String role, String of, Digest key, Instant from) {
  public static final String DOMAIN = "ikrar/key-entry";

  public KeyEntry {
    if (!role.matches("[a-z]{1,20}") || !of.matches("[0-9a-z]{0,20}")) {
      throw new IllegalArgumentException("no role or organisation: " + role + " " + of);
    }
    if (!from.equals(from.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("from must be whole seconds, given " + from);
    }
  }

  public Bytes encode() {
    return Canonical.of(DOMAIN, 1)
        .put("role", role)
        .put("of", of)
        .put("key", key)
        .put("from", from.getEpochSecond())
        .build()
        .bytes();
  }

  public static Parsed<KeyEntry> parse(Bytes encoded) {
    return Canonical.parse(DOMAIN, encoded)
        .then(canonical -> {
          var body = canonical.body();
          if (body.get("role").orElse(Cbor.of(0)) instanceof Cbor.Text(var role)
              && body.get("of").orElse(Cbor.of(0)) instanceof Cbor.Text(var of)
              && body.get("key").orElse(Cbor.of(0)) instanceof Cbor.Blob(var key)
              && key.size() == Digest.SIZE
              && body.get("from").orElse(Cbor.of("")) instanceof Cbor.Int(var from)) {
            return read(encoded, role, of, new Digest(key), from);
          }
          return Parsed.malformed("a key entry lacks its role, of, key or from");
        });
  }

  private static Parsed<KeyEntry> read(
      Bytes encoded, String role, String of, Digest key, long from) {
    try {
      var entry = new KeyEntry(role, of, key, Instant.ofEpochSecond(from));
      return Optional.of(entry)
          .filter(one -> one.encode().equals(encoded))
          .map(Parsed::ok)
          .orElseGet(() -> Parsed.malformed("a key entry has a field too many"));
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      return Parsed.malformed(String.valueOf(e.getMessage()));
    }
  }
}
