package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What bytes mean, for the few that come again and again: certificates of authorities and their
 * lists. Nothing is kept that time or trust could change, and strangers can only push out others.
 */
final class Remembered<K, V> {
  /** Larger ones are read again each time, so that all together stay small. */
  static final int MAX_BYTES = 4 * 1024;

  private static final int MAX_SIGNATURES = 1024;
  private static final Remembered<Signed, Boolean> SIGNATURES = new Remembered<>(MAX_SIGNATURES);

  private final Map<K, V> entries;

  Remembered(int most) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** What was read from the same bytes before, or is read now. */
  static <V> Parsed<V> read(
      Remembered<Bytes, V> known, Bytes der, Function<Bytes, Parsed<V>> parser) {
    if (der.size() > MAX_BYTES) {
      return parser.apply(der);
    }
    var before = known.get(der);
    if (before.isPresent()) {
      return Parsed.ok(before.get());
    }
    var parsed = parser.apply(der);
    parsed.optional().ifPresent(value -> known.put(Bytes.of(der.toArray()), value));
    return parsed;
  }

  /** Whether that is signed by that certificate's key: asked once where the answer is yes. */
  static boolean signed(Digest what, Certificate by, BooleanSupplier verifies) {
    var signed = new Signed(what, by.digest());
    if (SIGNATURES.get(signed).isPresent()) {
      return true;
    }
    boolean right = verifies.getAsBoolean();
    if (right) {
      SIGNATURES.put(signed, true);
    }
    return right;
  }

  private record Signed(Digest what, Digest by) {}

  private synchronized Optional<V> get(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  private synchronized void put(K key, V value) {
    entries.put(key, value);
  }
}
