package id.ikrar.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** A view of bytes is those bytes, and shared beginnings hash to the same as each alone. */
class ViewTest {
  private static final Bytes WHOLE = random(300);

  private static Bytes random(int size) {
    var bytes = new byte[size];
    new Random(7).nextBytes(bytes);
    return Bytes.owning(bytes);
  }

  @Test
  void viewIsEqualToItsCopyInEverything() {
    for (int from = 0; from <= 300; from += 7) {
      for (int to = from; to <= 300; to += 11) {
        var view = WHOLE.view(from, to);
        var copy = WHOLE.slice(from, to);
        assertThat(view).isEqualTo(copy).hasSameHashCodeAs(copy).isEqualByComparingTo(copy);
        assertThat(view.toArray()).isEqualTo(copy.toArray());
        assertThat(view.hex()).isEqualTo(copy.hex());
        assertThat(view.latin()).isEqualTo(copy.latin());
        assertThat(view.stream()).hasSameContentAs(copy.stream());
        assertThat(Digest.of(view)).isEqualTo(Digest.of(copy.toArray()));
        assertThat(view.concat(view)).isEqualTo(copy.concat(copy));
        assertThat(WHOLE.view(from, 300).startsWith(view)).isTrue();
        assertThat(view.mismatch(copy)).isEqualTo(-1);
      }
    }
  }

  @Test
  void viewShowsNothingBesideIt() {
    var view = WHOLE.view(10, 20);

    assertThatThrownBy(() -> view.get(10)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> view.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> view.slice(5, 11)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> view.view(0, 11)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(view.view(2, 5)).isEqualTo(WHOLE.slice(12, 15));
  }

  @Test
  void beginningsInAnyOrderHashAsEachAlone() {
    var digests = new PrefixDigests(WHOLE);
    var random = new Random(11);
    for (int i = 0; i < 500; i++) {
      int size = random.nextInt(301);
      var more = WHOLE.view(random.nextInt(301), 300);
      assertThat(digests.of(size)).isEqualTo(Digest.of(WHOLE.slice(0, size)));
      assertThat(digests.of(size, more)).isEqualTo(Digest.of(WHOLE.slice(0, size), more));
    }
  }

  // RFC 8032 section 7.1, TEST 2.
  @Test
  void ed25519HoldsForItsMessageAlone() {
    var key = Bytes.hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    var signature =
        Bytes.hex(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

    assertThat(Ed25519.verify(key, Bytes.hex("72"), signature)).isTrue();
    assertThat(Ed25519.verify(key, Bytes.hex("73"), signature)).isFalse();
    assertThat(Ed25519.verify(key, Bytes.hex("72"), signature.slice(0, 63))).isFalse();
    assertThat(Ed25519.verify(signature.slice(0, 32), Bytes.hex("72"), signature)).isFalse();
    assertThat(Ed25519.verify(Bytes.hex("ff".repeat(32)), Bytes.hex("72"), signature)).isFalse();
  }
}
