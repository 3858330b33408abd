package id.ikrar.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssertionCheckTest {
  private static final Site SITE = new Site("https://ikrar.example.go.id");
  private static final Digest RECORD = Digest.of(Bytes.hex("01"));
  private static final Digest ANOTHER = Digest.of(Bytes.hex("02"));

  private final TestAuthenticator phone = new TestAuthenticator();

  @Test
  void answerOfAnHonestPhoneHolds() {
    var accepted = AssertionCheck.accept(phone.answer(RECORD, SITE), SITE, RECORD);

    assertThat(accepted.orThrow().key()).isEqualTo(phone.key());
    assertThat(AssertionCheck.check(accepted.orThrow(), RECORD)).isEqualTo(accepted);
  }

  @Test
  void assertionComesBackFromARecord() {
    var assertion = phone.assertion(RECORD, SITE);

    assertThat(Assertion.read(assertion.cbor())).isEqualTo(Parsed.ok(assertion));
    assertThat(AssertionCheck.check(assertion, RECORD)).isEqualTo(Parsed.ok(assertion));
  }

  @Test
  void challengeIsNotTheDigestOfTheRecord() {
    assertThat(Challenge.of(RECORD)).isNotEqualTo(RECORD.bytes());
    assertThat(Challenge.of(RECORD).size()).isEqualTo(32);
  }

  @Test
  void assertionForAnotherRecordDoesNotHold() {
    assertThat(reason(phone.assertion(ANOTHER, SITE))).contains("BadChallenge");
  }

  @Test
  void assertionOverTheDigestAloneDoesNotHold() {
    var bare =
        phone.assertion(
            RECORD.bytes(), SITE.origin(), SITE.rpId(), TestAuthenticator.VERIFIED, SITE);

    assertThat(reason(bare)).contains("BadChallenge");
  }

  @Test
  void assertionOnAnotherSiteDoesNotHold() {
    var challenge = Challenge.of(RECORD);
    var elsewhere =
        phone.assertion(
            challenge, "https://lain.example", SITE.rpId(), TestAuthenticator.VERIFIED, SITE);
    var relying =
        phone.assertion(challenge, SITE.origin(), "lain.example", TestAuthenticator.VERIFIED, SITE);

    assertThat(reason(elsewhere)).contains("BadOrigin");
    assertThat(reason(relying)).contains("BadRpId");
  }

  @Test
  void assertionInAFrameOfAnotherSiteDoesNotHold() {
    var honest =
        TestAuthenticator.clientData("webauthn.get", Challenge.of(RECORD), SITE.origin()).toArray();
    var framed =
        new String(honest, StandardCharsets.UTF_8)
            .replace("false", "true,\"topOrigin\":\"https://lain.example\"");
    var assertion =
        phone.assertion(
            Bytes.of(framed.getBytes(StandardCharsets.UTF_8)),
            TestAuthenticator.data(SITE.rpId(), TestAuthenticator.VERIFIED),
            SITE);

    assertThat(reason(assertion)).contains("BadTopOrigin");
  }

  @Test
  void assertionOfAnotherTypeDoesNotHold() {
    var assertion =
        phone.assertion(
            TestAuthenticator.clientData("webauthn.create", Challenge.of(RECORD), SITE.origin()),
            TestAuthenticator.data(SITE.rpId(), TestAuthenticator.VERIFIED),
            SITE);

    assertThat(reason(assertion)).contains("InconsistentClientDataType");
  }

  @Test
  void userNotVerifiedOrNotPresentDoesNotHold() {
    var challenge = Challenge.of(RECORD);

    assertThat(
            reason(
                phone.assertion(
                    challenge, SITE.origin(), SITE.rpId(), TestAuthenticator.PRESENT, SITE)))
        .contains("UserNotVerified");
    assertThat(reason(phone.assertion(challenge, SITE.origin(), SITE.rpId(), 0x04, SITE)))
        .contains("UserNotPresent");
  }

  @Test
  void signatureOfAnotherKeyDoesNotHold() {
    var it = phone.assertion(RECORD, SITE);
    var swapped =
        new Assertion(
            SITE,
            it.credential(),
            new TestAuthenticator().key(),
            it.authenticatorData(),
            it.clientData(),
            it.signature());

    assertThat(reason(swapped)).contains("BadSignature");
  }

  @Test
  void everyFlippedByteOfWhatIsSignedIsSeen() {
    var it = phone.assertion(RECORD, SITE);
    for (int i = 0; i < it.clientData().size(); i++) {
      var changed =
          new Assertion(
              SITE,
              it.credential(),
              it.key(),
              it.authenticatorData(),
              flipped(it.clientData(), i),
              it.signature());
      assertThat(AssertionCheck.check(changed, RECORD))
          .as("client data, byte " + i)
          .isInstanceOf(Parsed.Malformed.class);
    }
    for (int i = 0; i < it.authenticatorData().size(); i++) {
      var changed =
          new Assertion(
              SITE,
              it.credential(),
              it.key(),
              flipped(it.authenticatorData(), i),
              it.clientData(),
              it.signature());
      assertThat(AssertionCheck.check(changed, RECORD))
          .as("authenticator data, byte " + i)
          .isInstanceOf(Parsed.Malformed.class);
    }
  }

  @Test
  void bytesThatAreNoPasskeyAreRefusedAndNothingIsThrown() {
    var junk = Bytes.of("[[[[[[[[".repeat(200).getBytes(StandardCharsets.UTF_8));
    var deep = Bytes.of(repeated((byte) 0x81, Assertion.MAX_BYTES));
    for (var bytes : java.util.List.of(junk, deep, Bytes.hex("00"), Bytes.hex("f6"))) {
      assertThat(
              AssertionCheck.check(
                  new Assertion(SITE, bytes.slice(0, 1), bytes, bytes, bytes, bytes), RECORD))
          .isInstanceOf(Parsed.Malformed.class);
      assertThat(
              AssertionCheck.accept(
                  new Answer(bytes, bytes, bytes, bytes, bytes, bytes), SITE, RECORD))
          .isInstanceOf(Parsed.Malformed.class);
    }
  }

  @Test
  void passkeyMadeWithoutVerificationIsRefused() {
    var it = phone.answer(RECORD, SITE);
    var unverified =
        new Answer(
            phone.attestation(SITE.rpId(), TestAuthenticator.PRESENT),
            it.registration(),
            it.credential(),
            it.authenticatorData(),
            it.clientData(),
            it.signature());

    assertThat(AssertionCheck.accept(unverified, SITE, RECORD))
        .isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void passkeyMadeAndAnotherOneUsedIsRefused() {
    var it = phone.answer(RECORD, SITE);
    var other =
        new Answer(
            it.attestation(),
            it.registration(),
            Bytes.hex("01"),
            it.authenticatorData(),
            it.clientData(),
            it.signature());

    assertThat(AssertionCheck.accept(other, SITE, RECORD)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void rsaKeysHoldFrom2048BitsOn() throws GeneralSecurityException {
    assertThat(AssertionCheck.check(rsa(2048), RECORD)).isInstanceOf(Parsed.Ok.class);
    assertThat(AssertionCheck.check(rsa(1024), RECORD)).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void ed25519KeysHold() throws GeneralSecurityException {
    var keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var spki = keys.getPublic().getEncoded();
    var key =
        new Cbor.Dict(
                Map.of(
                    Cbor.of(1), Cbor.of(1),
                    Cbor.of(3), Cbor.of(-8),
                    Cbor.of(-1), Cbor.of(6),
                    Cbor.of(-2),
                        Cbor.of(Bytes.of(Arrays.copyOfRange(spki, spki.length - 32, spki.length)))))
            .encode();

    assertThat(AssertionCheck.check(signed(keys, "Ed25519", key), RECORD))
        .isInstanceOf(Parsed.Ok.class);
  }

  @Test
  void keysOnOtherCurvesDoNotHold() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new java.security.spec.ECGenParameterSpec("secp384r1"));
    var keys = generator.generateKeyPair();
    var spki = keys.getPublic().getEncoded();
    int from = spki.length - 96;
    var key =
        new Cbor.Dict(
                Map.of(
                    Cbor.of(1), Cbor.of(2),
                    Cbor.of(3), Cbor.of(-7),
                    Cbor.of(-1), Cbor.of(2),
                    Cbor.of(-2), Cbor.of(Bytes.of(Arrays.copyOfRange(spki, from, from + 48))),
                    Cbor.of(-3), Cbor.of(Bytes.of(Arrays.copyOfRange(spki, from + 48, from + 96)))))
            .encode();

    assertThat(reason(signed(keys, "SHA256withECDSA", key))).contains("P-256");
  }

  @Test
  void bytesBehindAKeyAreSeen() {
    var it = phone.assertion(RECORD, SITE);
    var longer =
        new Assertion(
            SITE,
            it.credential(),
            it.key().concat(Bytes.hex("00")),
            it.authenticatorData(),
            it.clientData(),
            it.signature());

    assertThat(reason(longer)).contains("CBOR ends");
  }

  @Test
  void siteIsANameOverHttpsOrLocalhost() {
    assertThat(Site.at(URI.create("https://Ikrar.example.go.id:443/x")))
        .contains(new Site("https://ikrar.example.go.id"));
    assertThat(Site.at(URI.create("http://localhost:8080")).orElseThrow().rpId())
        .isEqualTo("localhost");
    assertThat(Site.at(URI.create("http://ikrar.example.go.id"))).isEmpty();
    assertThat(Site.at(URI.create("https://10.0.0.1"))).isEmpty();
    assertThat(Site.at(URI.create("http://127.0.0.1:8080"))).isEmpty();
    assertThatThrownBy(() -> new Site("https://ikrar.example.go.id/x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Assertion rsa(int bits) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    var keys = generator.generateKeyPair();
    var modulus = ((RSAPublicKey) keys.getPublic()).getModulus().toByteArray();
    var key =
        new Cbor.Dict(
                Map.of(
                    Cbor.of(1), Cbor.of(3),
                    Cbor.of(3), Cbor.of(-257),
                    Cbor.of(-1), Cbor.of(Bytes.of(Arrays.copyOfRange(modulus, 1, modulus.length))),
                    Cbor.of(-2), Cbor.of(Bytes.hex("010001"))))
            .encode();
    return signed(keys, "SHA256withRSA", key);
  }

  private static Assertion signed(KeyPair keys, String algorithm, Bytes key)
      throws GeneralSecurityException {
    var data = TestAuthenticator.data(SITE.rpId(), TestAuthenticator.VERIFIED);
    var client = TestAuthenticator.clientData("webauthn.get", Challenge.of(RECORD), SITE.origin());
    var signature = Signature.getInstance(algorithm);
    signature.initSign(keys.getPrivate());
    signature.update(data.toArray());
    signature.update(Digest.of(client).toArray());
    return new Assertion(SITE, Bytes.hex("01"), key, data, client, Bytes.of(signature.sign()));
  }

  private static Bytes flipped(Bytes value, int at) {
    var bytes = value.toArray();
    bytes[at] ^= 1;
    return Bytes.of(bytes);
  }

  private static byte[] repeated(byte value, int count) {
    var bytes = new byte[count];
    Arrays.fill(bytes, value);
    return bytes;
  }

  private static String reason(Assertion assertion) {
    return AssertionCheck.check(assertion, RECORD)
            instanceof Parsed.Malformed<Assertion>(var reason)
        ? reason
        : "holds";
  }
}
