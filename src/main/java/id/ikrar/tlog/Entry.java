package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.util.Optional;

/**
 * Leaf data: digests alone, no personal data.
 *
 * @param record of the canonical record, salted
 * @param file SHA-256 of revision 1 with its signature, of the sealed file, or of the canonical
 *     withdrawal
 */
public record Entry(Type type, Digest record, Digest file) {
  public static final String DOMAIN = "ikrar/log-entry";

  /** What the entry says happened. */
  public enum Type {
    ACCEPTED,
    SEALED,
    WITHDRAWN,
    CORRECTED
  }

  public Bytes encode() {
    return Canonical.of(DOMAIN, 1)
        .put("type", type.name())
        .put("record", record)
        .put("file", file)
        .build()
        .bytes();
  }

  public static Parsed<Entry> parse(Bytes encoded) {
    return Canonical.parse(DOMAIN, encoded)
        .then(canonical -> {
          var body = canonical.body();
          var type = body.get("type").flatMap(Entry::type);
          var record = body.get("record").flatMap(Entry::digest);
          var file = body.get("file").flatMap(Entry::digest);
          if (type.isEmpty() || record.isEmpty() || file.isEmpty()) {
            return Parsed.malformed("a log entry lacks its type, record or file");
          }
          var entry = new Entry(type.get(), record.get(), file.get());
          return entry.encode().equals(encoded)
              ? Parsed.ok(entry)
              : Parsed.malformed("a log entry has a field too many");
        });
  }

  private static Optional<Type> type(Cbor value) {
    for (var type : Type.values()) {
      if (value.equals(Cbor.of(type.name()))) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static Optional<Digest> digest(Cbor value) {
    return value instanceof Cbor.Blob(var bytes) && bytes.size() == Digest.SIZE
        ? Optional.of(new Digest(bytes))
        : Optional.empty();
  }
}
