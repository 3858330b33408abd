package id.ikrar.passkey;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * A phone's own authenticator and browser, with the JDK's cryptography; lies when it is told to.
 */
public final class TestAuthenticator {
  /** User present, user verified. */
  public static final int VERIFIED = 0x05;

  public static final int PRESENT = 0x01;
  private static final int ATTESTED = 0x40;

  private final Bytes id = Bytes.hex("c0ffee00c0ffee00c0ffee00c0ffee00");
  private final KeyPair keys;

  public TestAuthenticator() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** What an honest phone answers for the record. */
  public Answer answer(Digest record, Site site) {
    return new Answer(
        attestation(site.rpId(), VERIFIED),
        clientData("webauthn.create", Challenge.of(record), site.origin()),
        id,
        data(site.rpId(), VERIFIED),
        clientData("webauthn.get", Challenge.of(record), site.origin()),
        sign(
            data(site.rpId(), VERIFIED),
            clientData("webauthn.get", Challenge.of(record), site.origin())));
  }

  /** The assertion alone, of these facts, rightly signed. */
  public Assertion assertion(Bytes challenge, String origin, String rpId, int flags, Site site) {
    return assertion(clientData("webauthn.get", challenge, origin), data(rpId, flags), site);
  }

  public Assertion assertion(Bytes clientData, Bytes data, Site site) {
    return new Assertion(site, id, key(), data, clientData, sign(data, clientData));
  }

  /** An honest assertion for the record. */
  public Assertion assertion(Digest record, Site site) {
    return assertion(Challenge.of(record), site.origin(), site.rpId(), VERIFIED, site);
  }

  public Bytes attestation(String rpId, int flags) {
    var credential =
        ByteBuffer.allocate(18 + id.size())
            .put(new byte[16])
            .putShort((short) id.size())
            .put(id.toArray())
            .array();
    var data = data(rpId, flags | ATTESTED).concat(Bytes.of(credential)).concat(key());
    return new Cbor.Dict(
            Map.of(
                Cbor.of("fmt"), Cbor.of("none"),
                Cbor.of("attStmt"), new Cbor.Dict(Map.of()),
                Cbor.of("authData"), Cbor.of(data)))
        .encode();
  }

  /** COSE_Key (RFC 9053 section 7.1.1): EC2, ES256, P-256. */
  public Bytes key() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return new Cbor.Dict(
            Map.of(
                Cbor.of(1), Cbor.of(2),
                Cbor.of(3), Cbor.of(-7),
                Cbor.of(-1), Cbor.of(1),
                Cbor.of(-2), Cbor.of(coordinate(point.getAffineX().toByteArray())),
                Cbor.of(-3), Cbor.of(coordinate(point.getAffineY().toByteArray()))))
        .encode();
  }

  public static Bytes data(String rpId, int flags) {
    var hash = Digest.of(Bytes.of(rpId.getBytes(StandardCharsets.UTF_8))).bytes();
    return hash.concat(Bytes.of(new byte[] {(byte) flags, 0, 0, 0, 0}));
  }

  public static Bytes clientData(String type, Bytes challenge, String origin) {
    var base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(challenge.toArray());
    var json =
        "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
            .formatted(type, base64, origin);
    return Bytes.of(json.getBytes(StandardCharsets.UTF_8));
  }

  private Bytes sign(Bytes data, Bytes clientData) {
    try {
      var signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(data.toArray());
      signature.update(Digest.of(clientData).toArray());
      return Bytes.of(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static Bytes coordinate(byte[] value) {
    var fixed = new byte[32];
    int from = Math.max(0, value.length - 32);
    var digits = Arrays.copyOfRange(value, from, value.length);
    System.arraycopy(digits, 0, fixed, 32 - digits.length, digits.length);
    return Bytes.of(fixed);
  }
}
