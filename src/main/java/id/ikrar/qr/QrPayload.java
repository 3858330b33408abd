package id.ikrar.qr;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import java.net.URI;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * What a QR says by itself, signed.
 *
 * @param record digest of the canonical record
 * @param keyId first four bytes of the SHA-256 of the public key
 * @param signature Ed25519
 */
@SuppressWarnings("DoNotCallSuggester")
public record QrPayload(
    ShortId shortId, Digest record, Instant accepted, Bytes keyId, Bytes signature) {
  public static final int MAX_BYTES = 145;

  /** Signs with an Ed25519 key given as its public part and its signing function. */
  public static QrPayload sign(
      ShortId shortId,
      Digest record,
      Instant accepted,
      Bytes publicKey,
      UnaryOperator<Bytes> signer) {
    throw new UnsupportedOperationException();
  }

  /** {@code https://<host>/v#<decimal digits>}; the scheme and host are those of the address. */
  public String encodeUri(URI publicUrl) {
    throw new UnsupportedOperationException();
  }

  public static Parsed<QrPayload> parse(String uri) {
    throw new UnsupportedOperationException();
  }

  /** Whether the signature is of that key. */
  public boolean signedBy(Bytes publicKey) {
    throw new UnsupportedOperationException();
  }
}
