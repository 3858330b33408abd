package id.ikrar.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.store.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotpTest {
  private static final Bytes SECRET = World.bytes("12345678901234567890");

  /** RFC 6238, appendix B, SHA-1. */
  private static final Map<Long, String> VECTORS =
      Map.of(
          59L, "94287082",
          1111111109L, "07081804",
          1111111111L, "14050471",
          1234567890L, "89005924",
          2000000000L, "69279037",
          20000000000L, "65353130");

  @Test
  void codesAreThoseOfTheStandard() {
    VECTORS.forEach((second, code) ->
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8)).isEqualTo(code));
  }

  @Test
  void base32IsThatOfTheStandard() {
    // RFC 4648, section 10, without the padding.
    assertThat(base32("")).isEqualTo("");
    assertThat(base32("f")).isEqualTo("MY");
    assertThat(base32("fo")).isEqualTo("MZXQ");
    assertThat(base32("foo")).isEqualTo("MZXW6");
    assertThat(base32("foob")).isEqualTo("MZXW6YQ");
    assertThat(base32("fooba")).isEqualTo("MZXW6YTB");
    assertThat(base32("foobar")).isEqualTo("MZXW6YTBOI");
  }

  @Test
  void codeIsGoodOneStepBeforeAndAfterAndNoLonger() {
    var now = Instant.ofEpochSecond(1_234_567_890);
    long step = Totp.step(now);
    for (long off = -3; off <= 3; off++) {
      var matched = Totp.match(SECRET, Totp.code(SECRET, step + off, 6), now);
      assertThat(matched.isPresent()).as("off by " + off).isEqualTo(Math.abs(off) <= 1);
    }
    assertThat(Totp.match(SECRET, "005 924", now)).hasValue(step);
    assertThat(Totp.match(SECRET, "", now)).isEmpty();
  }

  @Test
  void addressHoldsTheSecretAndWhoseItIs() {
    assertThat(Totp.address(SECRET, "siti+a@example.org"))
        .isEqualTo(
            "otpauth://totp/Ikrar:siti%2Ba%40example.org"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Ikrar");
  }

  private static String base32(String text) {
    return Totp.base32(Bytes.of(text.getBytes(StandardCharsets.US_ASCII)));
  }
}
