package id.ikrar.crypto;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The signature algorithms that we believe in; all others verify nothing. */
final class Algorithms {
  static final AlgorithmIdentifier SHA256 =
      new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
  static final AlgorithmIdentifier ECDSA_SHA256 =
      new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

  private static final int MIN_RSA_BITS = 2048;
  private static final int MAX_RSA_BITS = 8192;

  private static final Map<ASN1ObjectIdentifier, String> DIGESTS =
      Map.of(
          NISTObjectIdentifiers.id_sha256, "SHA-256",
          NISTObjectIdentifiers.id_sha384, "SHA-384",
          NISTObjectIdentifiers.id_sha512, "SHA-512");

  private static final Map<ASN1ObjectIdentifier, String> SIGNATURES =
      Map.of(
          X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA256withECDSA",
          X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA384withECDSA",
          X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA512withECDSA",
          PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA256withRSA",
          PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA384withRSA",
          PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA512withRSA");

  private static final Set<ASN1ObjectIdentifier> CURVES =
      Set.of(
          SECObjectIdentifiers.secp256r1,
          SECObjectIdentifiers.secp384r1,
          SECObjectIdentifiers.secp521r1);

  private Algorithms() {}

  /** JCA's name of a digest that we accept. */
  static Optional<String> digest(AlgorithmIdentifier algorithm) {
    return bare(algorithm)
        ? Optional.ofNullable(DIGESTS.get(algorithm.getAlgorithm()))
        : Optional.empty();
  }

  /** JCA's name of a signature algorithm that we accept, as certificates name it. */
  static Optional<String> signature(AlgorithmIdentifier algorithm) {
    return bare(algorithm)
        ? Optional.ofNullable(SIGNATURES.get(algorithm.getAlgorithm()))
        : Optional.empty();
  }

  /** As a SignerInfo names it: there plain RSA leaves the digest to its own field. */
  static Optional<String> signature(AlgorithmIdentifier digest, AlgorithmIdentifier algorithm) {
    var hash = digest(digest).map(name -> name.replace("-", ""));
    if (algorithm.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return hash.filter(_ -> bare(algorithm)).map(name -> name + "withRSA");
    }
    var named = signature(algorithm);
    return named.filter(name -> hash.filter(name::startsWith).isPresent());
  }

  /** Whether the signature verifies; false as well when key or signature make no sense. */
  static boolean verify(SubjectPublicKeyInfo key, String jca, byte[] message, byte[] signature) {
    try {
      var verifier = Providers.signature(jca);
      verifier.initVerify(publicKey(key));
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      return false;
    }
  }

  private static PublicKey publicKey(SubjectPublicKeyInfo key)
      throws GeneralSecurityException, IOException {
    var kind = key.getAlgorithm();
    var encoded = new X509EncodedKeySpec(key.getEncoded());
    if (kind.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      if (!(kind.getParameters() instanceof ASN1ObjectIdentifier curve)
          || !CURVES.contains(curve)) {
        throw new GeneralSecurityException("curve not accepted");
      }
      return Providers.keys("EC").generatePublic(encoded);
    }
    if (kind.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)
        && Providers.keys("RSA").generatePublic(encoded) instanceof RSAPublicKey rsa
        && rsa.getModulus().bitLength() >= MIN_RSA_BITS
        && rsa.getModulus().bitLength() <= MAX_RSA_BITS) {
      return rsa;
    }
    throw new GeneralSecurityException("key not accepted");
  }

  private static boolean bare(AlgorithmIdentifier algorithm) {
    var parameters = algorithm.getParameters();
    return parameters == null || DERNull.INSTANCE.equals(parameters);
  }
}
