package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.ContentSigner;

/** Lets an Ed25519 key sign what Bouncy Castle builds; for one use. */
final class Ed25519ContentSigner implements ContentSigner {
  private final AlgorithmIdentifier kind;
  private final Ed25519Key key;
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();

  Ed25519ContentSigner(AlgorithmIdentifier kind, Ed25519Key key) {
    this.kind = kind;
    this.key = key;
  }

  @Override
  public AlgorithmIdentifier getAlgorithmIdentifier() {
    return kind;
  }

  @Override
  public OutputStream getOutputStream() {
    return message;
  }

  @Override
  public byte[] getSignature() {
    return key.sign(Bytes.owning(message.toByteArray())).toArray();
  }
}
