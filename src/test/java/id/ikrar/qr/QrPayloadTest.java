package id.ikrar.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class QrPayloadTest {
  static final URI LOCAL = URI.create("http://localhost:8080");
  static final KeyPair PAIR = pair();
  static final Bytes PUBLIC = raw(PAIR);

  private static final Instant ACCEPTED = Instant.parse("2026-11-21T03:00:00.123Z");

  @Test
  void addressIsReadBackWhole() {
    var payload = payload(1);
    var uri = payload.encodeUri(LOCAL);
    assertThat(uri).matches("http://localhost:8080/v#[1-9][0-9]+");
    assertThat(QrPayload.parse(uri).orThrow()).isEqualTo(payload);
    assertThat(QrPayload.parse(uri).orThrow().signedBy(PUBLIC)).isTrue();
    assertThat(payload.accepted()).isEqualTo(Instant.parse("2026-11-21T03:00:00Z"));
  }

  @Test
  void payloadHasAlways129Bytes() {
    for (int seed = 0; seed < 50; seed++) {
      assertThat(payload(seed).encode().size()).isEqualTo(129).isLessThan(QrPayload.MAX_BYTES);
    }
  }

  @Test
  void everyChangedByteIsNoticed() {
    var good = payload(2).encode();
    for (int i = 0; i < good.size(); i++) {
      for (int bit = 1; bit < 256; bit <<= 1) {
        var bytes = good.toArray();
        bytes[i] ^= (byte) bit;
        assertThat(
                QrPayload.parse(Bytes.owning(bytes)) instanceof Parsed.Ok<QrPayload>(var payload)
                    && payload.signedBy(PUBLIC))
            .as("byte %d bit %x", i, bit)
            .isFalse();
      }
    }
  }

  @Test
  void otherKeySignedNothing() {
    assertThat(payload(3).signedBy(raw(pair()))).isFalse();
  }

  @Test
  void payloadThatNamesAnotherKeyIsNotOfThisOne() {
    var other = raw(pair());
    var good = payload(5);
    var payload =
        QrPayload.sign(good.shortId(), good.record(), good.accepted(), other, QrPayloadTest::sign);
    assertThat(payload.signedBy(PUBLIC)).isFalse();
  }

  @Test
  void strangeAddressesAreMalformed() {
    var digits = payload(4).encodeUri(LOCAL).substring("http://localhost:8080/v#".length());
    for (var text :
        new String[] {
          "",
          "https://x/v#",
          "https://x/v#0" + digits,
          "https://x/w#" + digits,
          "ftp://x/v#" + digits,
          "https://x/v#" + digits + "0",
          "https://x/v#" + digits.repeat(2),
          "https://x/v#" + digits.substring(1),
          "https://x/v#" + digits + " "
        }) {
      assertThat(QrPayload.parse(text)).as(text).isInstanceOf(Parsed.Malformed.class);
    }
    assertThat(QrPayload.parse("https://x/v#" + digits)).isInstanceOf(Parsed.Ok.class);
  }

  @Test
  void longestHostFitsAndALongerOneIsRefused() {
    var host = "a".repeat(QrPayload.MAX_HOST);
    for (int seed = 0; seed < 20; seed++) {
      var text = payload(seed).encodeUri(URI.create("https://" + host));
      assertThat(QrMatrix.of(text).version()).isLessThanOrEqualTo(QrMatrix.MAX_VERSION);
    }
    assertThatThrownBy(() -> payload(0).encodeUri(URI.create("https://" + host + "a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 38");
  }

  static QrPayload payload(int seed) {
    var random = new Random(seed);
    var digest = new byte[32];
    random.nextBytes(digest);
    return QrPayload.sign(
        ShortId.next(random), new Digest(Bytes.of(digest)), ACCEPTED, PUBLIC, QrPayloadTest::sign);
  }

  private static Bytes sign(Bytes message) {
    try {
      var signer = Signature.getInstance("Ed25519");
      signer.initSign(PAIR.getPrivate());
      signer.update(message.toArray());
      return Bytes.owning(signer.sign());
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Bytes raw(KeyPair pair) {
    var spki = Bytes.of(pair.getPublic().getEncoded());
    return spki.slice(spki.size() - 32, spki.size());
  }
}
