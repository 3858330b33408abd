package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encodable;

/** The one encoding of ASN.1 (X.690 section 10). */
final class Der {
  private Der() {}

  static Bytes encode(ASN1Encodable object) {
    try {
      return Bytes.owning(object.toASN1Primitive().getEncoded("DER"));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Nothing is written to but memory.
    }
  }
}
