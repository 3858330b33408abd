package id.ikrar.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SignaturesTest {
  private static final String N =
      "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";

  /** RFC 8032 section 7.1, tests 1 to 3. */
  @ParameterizedTest
  @CsvSource({
    "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
        + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '',"
        + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72,"
        + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
        + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82,"
        + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
  })
  void ed25519GivesTheSignaturesOfRfc8032(
      String seed, String publicKey, String message, String signature) {
    var key = Ed25519Key.of(Bytes.hex(seed));
    assertThat(key.publicKey()).isEqualTo(Bytes.hex(publicKey));
    assertThat(key.sign(Bytes.hex(message))).isEqualTo(Bytes.hex(signature));
    assertThat(Ed25519Key.verify(key.publicKey(), Bytes.hex(message), Bytes.hex(signature)))
        .isTrue();
    assertThat(Ed25519Key.verify(key.publicKey(), Bytes.hex(message + "00"), Bytes.hex(signature)))
        .isFalse();
  }

  /** RFC 6979 section A.2.5, SHA-256 of "sample". */
  @Test
  void p256VerifiesTheSignatureOfRfc6979() {
    var spki =
        Bytes.hex(
            "3059301306072a8648ce3d020106082a8648ce3d030107034200"
                + "0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
    var raw =
        Bytes.hex(
            "efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716"
                + "f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8");
    var der = P256.toDer(raw).orThrow();
    assertThat(P256.publicKey(spki).orThrow()).isEqualTo(spki);
    assertThat(P256.toRaw(der).orThrow()).isEqualTo(raw);
    assertThat(P256.verify(spki, Bytes.hex("73616d706c65"), der)).isTrue();
    assertThat(P256.verify(spki, Bytes.hex("73616d706c66"), der)).isFalse();
  }

  @Test
  void signatureOutOfRangeIsRefused() {
    var zero = "00".repeat(32);
    var one = "00".repeat(31) + "01";
    for (var raw : new String[] {zero + one, one + zero, N + one, one + N, one, one + one + "00"}) {
      assertThat(P256.toDer(Bytes.hex(raw))).as(raw).isInstanceOf(Parsed.Malformed.class);
    }
    assertThat(P256.toDer(Bytes.hex(one + one)).orThrow()).isEqualTo(Bytes.hex("3006020101020101"));
    for (var der :
        new String[] {"300702020001020101", "3006020101020101" + "00", "3006020100020101", ""}) {
      assertThat(P256.toRaw(Bytes.hex(der))).as(der).isInstanceOf(Parsed.Malformed.class);
    }
  }

  @Test
  void pointBesideTheCurveAndOtherKeysAreRefused() {
    var good = Bytes.of(Keys.PHONE.getPublic().getEncoded());
    assertThat(P256.publicKey(good)).isInstanceOf(Parsed.Ok.class);
    var y = new BigInteger(1, good.slice(59, 91).toArray()).xor(BigInteger.ONE);
    var beside = good.toArray();
    beside[90] = y.byteValue();
    assertThat(P256.publicKey(Bytes.owning(beside))).isInstanceOf(Parsed.Malformed.class);
    for (int i = 0; i < 27; i++) {
      var bytes = good.toArray();
      bytes[i] ^= 1;
      assertThat(P256.publicKey(Bytes.owning(bytes))).isInstanceOf(Parsed.Malformed.class);
    }
    assertThat(P256.publicKey(Bytes.EMPTY)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void fastProviderIsTheNativeOneOnThisPlatform() {
    var linux = System.getProperty("os.name").equals("Linux");
    var intel = System.getProperty("os.arch").equals("amd64");
    assertThat(Providers.FAST.getName())
        .isEqualTo(linux && intel ? "AmazonCorrettoCryptoProvider" : "BC");
  }
}
