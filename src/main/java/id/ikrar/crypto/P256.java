package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.signers.DSAEncoding;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/** ECDSA on P-256 with SHA-256: keys and signatures as browsers and as CMS write them. */
public final class P256 {
  private static final X9ECParameters CURVE =
      SECNamedCurves.getByOID(SECObjectIdentifiers.secp256r1);
  private static final int SPKI_BYTES = 91;
  private static final int POINT_BYTES = 65;
  private static final int MAX_SIGNATURE_BYTES = 72;

  private P256() {}

  /** Checks that the bytes are the SubjectPublicKeyInfo of a point on P-256, uncompressed. */
  public static Parsed<Bytes> publicKey(Bytes spki) {
    return Refusal.guard(
        "public key",
        () -> {
          Refusal.unless(
              spki.size() == SPKI_BYTES, spki.size() + " bytes, a P-256 key has " + SPKI_BYTES);
          var point = spki.slice(SPKI_BYTES - POINT_BYTES, SPKI_BYTES);
          Refusal.unless(spki.equals(encode(point)), "not an uncompressed P-256 key");
          // Throws for what does not lie on the curve; the cofactor is 1, so no smaller groups.
          Refusal.unless(
              CURVE.getCurve().decodePoint(point.toArray()).isValid(), "not on the curve");
          return spki;
        });
  }

  /** From r and s of 32 bytes each (WebCrypto) to the DER that CMS wants. */
  public static Parsed<Bytes> toDer(Bytes rs) {
    return convert(rs, PlainDSAEncoding.INSTANCE, StandardDSAEncoding.INSTANCE);
  }

  /** From DER to r and s of 32 bytes each. */
  public static Parsed<Bytes> toRaw(Bytes der) {
    return convert(der, StandardDSAEncoding.INSTANCE, PlainDSAEncoding.INSTANCE);
  }

  /** Whether the DER signature over the message is of that key. */
  public static boolean verify(Bytes spki, Bytes message, Bytes der) {
    return publicKey(spki).optional().isPresent()
        && toRaw(der).optional().isPresent()
        && Algorithms.verify(
            SubjectPublicKeyInfo.getInstance(spki.toArray()),
            "SHA256withECDSA",
            message.toArray(),
            der.toArray());
  }

  private static Parsed<Bytes> convert(Bytes signature, DSAEncoding from, DSAEncoding to) {
    return Refusal.guard(
        "signature",
        () -> {
          Refusal.unless(
              signature.size() <= MAX_SIGNATURE_BYTES,
              signature.size() + " bytes, at most " + MAX_SIGNATURE_BYTES);
          var order = CURVE.getN();
          BigInteger[] rs = from.decode(order, signature.toArray());
          Refusal.unless(rs[0].signum() > 0 && rs[1].signum() > 0, "r or s is zero");
          return Bytes.owning(to.encode(order, rs[0], rs[1]));
        });
  }

  private static Bytes encode(Bytes point) throws IOException {
    var kind =
        new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, SECObjectIdentifiers.secp256r1);
    return Bytes.owning(new SubjectPublicKeyInfo(kind, point.toArray()).getEncoded("DER"));
  }
}
