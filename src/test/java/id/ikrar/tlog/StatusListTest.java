package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatusListTest {
  private static final Instant AT = Instant.parse("2026-11-21T02:00:00Z");
  private static final long FIRST = 131_072;
  private static final Bytes ENCODED =
      CraftedStatusList.of(
          Keys.LOG, 1, AT, FIRST + 1000, Set.of(FIRST, FIRST + 9, 5L), Set.of(FIRST + 2));

  @Test
  void positionIsTheIndexInTheLogAndTheLeastBitComesFirst() {
    var list = read(ENCODED).list();
    assertThat(list.withdrawn().size()).isEqualTo(16 * 1024);
    assertThat(list.withdrawn().slice(0, 3)).isEqualTo(Bytes.hex("010200"));
    assertThat(list.corrected().slice(0, 2)).isEqualTo(Bytes.hex("0400"));
    assertThat(list.counts()).isEqualTo(new StatusList.Counts(2, 1));
  }

  @Test
  void everyBitIsReadAsItWasSet() {
    var seed = 20261121;
    var random = new Random(seed);
    var withdrawn = new HashSet<Long>();
    for (int i = 0; i < 2000; i++) {
      withdrawn.add(FIRST + random.nextInt(StatusList.POSITIONS));
    }
    var list =
        CraftedStatusList.list(Keys.LOG, 1, AT, FIRST + StatusList.POSITIONS, withdrawn, Set.of());
    for (long index = FIRST; index < FIRST + StatusList.POSITIONS; index++) {
      assertThat(list.withdrawn(index))
          .as("seed %d, index %d", seed, index)
          .isEqualTo(withdrawn.contains(index));
    }
  }

  @Test
  void whatWasWrittenIsReadAndWrittenAgain() {
    assertThat(read(ENCODED).encode()).isEqualTo(ENCODED);
    assertThat(read(ENCODED).signedBy(List.of(Keys.LOG.publicKey()))).isTrue();
  }

  @Test
  void anotherKeyOfTheSameLogDidNotSignIt() {
    var other = Keys.key(Keys.ORIGIN, "lain");
    assertThat(read(ENCODED).signedBy(List.of(other.publicKey()))).isFalse();
  }

  @Test
  void listSaysOnlyWhatTheLogHeld() {
    var list = read(ENCODED).list();
    assertThat(list.covers(FIRST - 1)).isFalse();
    assertThat(list.covers(FIRST + StatusList.POSITIONS)).isFalse();
    assertThat(list.reaches(FIRST + 999)).isTrue();
    assertThat(list.covers(FIRST + 1000)).isTrue();
    assertThat(list.reaches(FIRST + 1000)).isFalse();
  }

  @Test
  void noFlippedBitIsBelieved() {
    var bytes = ENCODED.toArray();
    // All of the frame; of the bits every 97th byte.
    for (int at = 0; at < bytes.length; at += at < 600 || at > bytes.length - 600 ? 1 : 97) {
      for (int bit = 0; bit < 8; bit++) {
        var changed = bytes.clone();
        changed[at] ^= (byte) (1 << bit);
        var parsed = SignedStatusList.parse(Bytes.owning(changed));
        assertThat(
                parsed instanceof Parsed.Ok<SignedStatusList>(var list)
                    && list.signedBy(List.of(Keys.LOG.publicKey())))
            .as("byte %d, bit %d", at, bit)
            .isFalse();
      }
    }
  }

  @Test
  void noTruncatedListIsRead() {
    for (int size = 0; size < ENCODED.size(); size += size < 600 ? 1 : 61) {
      assertThat(SignedStatusList.parse(ENCODED.slice(0, size)))
          .as("%d bytes", size)
          .isInstanceOf(Parsed.Malformed.class);
    }
    assertThat(SignedStatusList.parse(ENCODED.concat(Bytes.hex("00"))))
        .isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void checkpointInsideMustBeSignedByTheSameLog() {
    var list = read(ENCODED).list();
    var other = Keys.key(Keys.ORIGIN, "lain");
    var head = new Checkpoint(Keys.ORIGIN, FIRST + 1000, Merkle.leaf(Bytes.EMPTY));
    var borrowed =
        new StatusList(
            list.origin(),
            list.number(),
            list.at(),
            list.next(),
            Note.parse(other.sign(head)).orThrow(),
            list.withdrawn(),
            list.corrected());
    var signed = read(SignedStatusList.sign(borrowed, Keys.LOG).encode());
    assertThat(signed.signedBy(List.of(Keys.LOG.publicKey()))).isFalse();
  }

  private static SignedStatusList read(Bytes encoded) {
    return SignedStatusList.parse(encoded).orThrow();
  }
}
