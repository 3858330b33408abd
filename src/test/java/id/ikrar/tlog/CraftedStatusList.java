package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Status lists of the test's choice, over trees that need not exist. */
public final class CraftedStatusList {
  private CraftedStatusList() {}

  public static Bytes of(
      LogKey key, long number, Instant at, long size, Set<Long> withdrawn, Set<Long> corrected) {
    return SignedStatusList.sign(list(key, number, at, size, withdrawn, corrected), key).encode();
  }

  static StatusList list(
      LogKey key, long number, Instant at, long size, Set<Long> withdrawn, Set<Long> corrected) {
    var head = new Checkpoint(key.origin(), size, Digest.of(Bytes.of(new byte[] {1})));
    return StatusList.of(
        key.origin(),
        number,
        at,
        at.plus(Duration.ofHours(24)),
        Note.parse(key.sign(head)).orThrow(),
        withdrawn,
        corrected);
  }
}
