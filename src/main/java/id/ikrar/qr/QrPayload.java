package id.ikrar.qr;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Ed25519;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What a QR says by itself, signed: one byte 0x01, then a tagged COSE_Sign1 (RFC 9052) with Ed25519
 * over the deterministic CBOR array [short id, record, accepted, key id]. The digest of the record
 * is whole; everything together is 129 bytes.
 *
 * @param record digest of the canonical record
 * @param accepted to the second
 * @param keyId first four bytes of the SHA-256 of the public key
 * @param signature Ed25519
 */
public record QrPayload(
    ShortId shortId, Digest record, Instant accepted, Bytes keyId, Bytes signature) {
  public static final int MAX_BYTES = 145;
  public static final int KEY_ID_BYTES = 4;

  /** Longer hosts, with their port, would not fit into {@link QrMatrix#MAX_VERSION}. */
  public static final int MAX_HOST = 38;

  private static final int FORMAT = 1;
  private static final int COSE_SIGN1 = 18;
  private static final Bytes PROTECTED =
      new Cbor.Dict(Map.of(Cbor.of(1), Cbor.of(-8))).encode(); // alg: EdDSA
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^/?#\\s]{1,255}/v#([1-9][0-9]{1,349})");

  public QrPayload {
    if (accepted.getNano() != 0 || accepted.getEpochSecond() < 0) {
      throw new IllegalArgumentException("accepted must be whole seconds, given " + accepted);
    }
    if (keyId.size() != KEY_ID_BYTES || signature.size() != Ed25519.SIGNATURE_BYTES) {
      throw new IllegalArgumentException(
          "key id of " + keyId.size() + " bytes, signature of " + signature.size());
    }
  }

  /** Signs with an Ed25519 key given as its public part and its signing function. */
  public static QrPayload sign(
      ShortId shortId,
      Digest record,
      Instant accepted,
      Bytes publicKey,
      UnaryOperator<Bytes> signer) {
    var keyId = keyId(publicKey);
    var seconds = Instant.ofEpochSecond(accepted.getEpochSecond());
    var signature = signer.apply(toBeSigned(body(shortId, record, seconds, keyId)));
    return new QrPayload(shortId, record, seconds, keyId, signature);
  }

  public static Bytes keyId(Bytes publicKey) {
    return Digest.of(publicKey).bytes().slice(0, KEY_ID_BYTES);
  }

  public Bytes encode() {
    var cose =
        new Cbor.Tag(
            COSE_SIGN1,
            Cbor.array(
                Cbor.of(PROTECTED), new Cbor.Dict(Map.of()), Cbor.of(body()), Cbor.of(signature)));
    return Bytes.of(new byte[] {FORMAT}).concat(cose.encode());
  }

  /**
   * {@code https://<host>/v#<decimal digits>}; scheme and host are those of the address. The first
   * byte is never zero, so the digits of the number keep all bytes.
   */
  public String encodeUri(URI publicUrl) {
    var host = publicUrl.getRawAuthority();
    if (host.length() > MAX_HOST) {
      throw new IllegalArgumentException(
          "host of " + host.length() + " characters, at most " + MAX_HOST + ": " + host);
    }
    return publicUrl.getScheme() + "://" + host + "/v#" + new BigInteger(1, encode().toArray());
  }

  /** Reads the text of a QR; who signed it is for {@link #signedBy} to say. */
  public static Parsed<QrPayload> parse(String uri) {
    var parts = ADDRESS.matcher(uri);
    if (!parts.matches()) {
      return Parsed.malformed("not the address of a check with digits after /v#");
    }
    return parse(Bytes.owning(new BigInteger(parts.group(1)).toByteArray()));
  }

  /** Reads the bytes behind the digits. */
  public static Parsed<QrPayload> parse(Bytes encoded) {
    if (encoded.size() < 2 || encoded.size() > MAX_BYTES || encoded.get(0) != FORMAT) {
      return Parsed.malformed("not a QR payload of format " + FORMAT);
    }
    return Cbor.parse(encoded.slice(1, encoded.size()))
        .then(value ->
            value instanceof Cbor.Tag(var tag, Cbor.Array(var parts)) && tag == COSE_SIGN1
                ? sign1(parts)
                : Parsed.malformed("not a tagged COSE_Sign1"));
  }

  /** Whether the signature is of that key. */
  public boolean signedBy(Bytes publicKey) {
    return keyId(publicKey).equals(keyId)
        && Ed25519.verify(publicKey, toBeSigned(body()), signature);
  }

  private static Parsed<QrPayload> sign1(List<Cbor> parts) {
    return parts.size() == 4
            && parts.get(0).equals(Cbor.of(PROTECTED))
            && parts.get(1).equals(new Cbor.Dict(Map.of()))
            && parts.get(2) instanceof Cbor.Blob(var body)
            && parts.get(3) instanceof Cbor.Blob(var signature)
            && signature.size() == Ed25519.SIGNATURE_BYTES
        ? Cbor.parse(body).then(value -> fields(value, signature))
        : Parsed.malformed("not a COSE_Sign1 with Ed25519");
  }

  private static Parsed<QrPayload> fields(Cbor body, Bytes signature) {
    if (body instanceof Cbor.Array(var items)
        && items.size() == 4
        && items.get(0) instanceof Cbor.Blob(var id)
        && items.get(1) instanceof Cbor.Blob(var record)
        && record.size() == Digest.SIZE
        && items.get(2) instanceof Cbor.Int(var seconds)
        && seconds >= 0
        && seconds <= 0xffffffffL
        && items.get(3) instanceof Cbor.Blob(var keyId)
        && keyId.size() == KEY_ID_BYTES) {
      var accepted = Instant.ofEpochSecond(seconds);
      return PackedId.unpack(id)
          .then(shortId ->
              Parsed.ok(new QrPayload(shortId, new Digest(record), accepted, keyId, signature)));
    }
    return Parsed.malformed("the QR's fields are not short id, record, time and key id");
  }

  private Bytes body() {
    return body(shortId, record, accepted, keyId);
  }

  private static Bytes body(ShortId shortId, Digest record, Instant accepted, Bytes keyId) {
    return Cbor.array(
            Cbor.of(PackedId.pack(shortId)),
            Cbor.of(record),
            Cbor.of(accepted.getEpochSecond()),
            Cbor.of(keyId))
        .encode();
  }

  // RFC 9052 section 4.4, without external data.
  private static Bytes toBeSigned(Bytes body) {
    return Cbor.array(
            Cbor.of("Signature1"), Cbor.of(PROTECTED), Cbor.of(Bytes.EMPTY), Cbor.of(body))
        .encode();
  }
}
