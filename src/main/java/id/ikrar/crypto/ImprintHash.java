package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** The hash by which a timestamp names the bytes that it speaks about. */
public enum ImprintHash {
  SHA_256("SHA-256", NISTObjectIdentifiers.id_sha256),
  SHA_384("SHA-384", NISTObjectIdentifiers.id_sha384),
  SHA_512("SHA-512", NISTObjectIdentifiers.id_sha512);

  private final String jca;
  private final String oid;

  ImprintHash(String jca, ASN1ObjectIdentifier oid) {
    this.jca = jca;
    this.oid = oid.getId();
  }

  /** By its usual name in any case, such as sha-512. */
  public static ImprintHash named(String name) {
    return Arrays.stream(values())
        .filter(hash -> hash.jca.equals(name.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "hash algorithm " + name + ", known are " + Arrays.toString(values())));
  }

  static Optional<ImprintHash> of(AlgorithmIdentifier algorithm) {
    return Arrays.stream(values())
        .filter(hash -> hash.oid.equals(algorithm.getAlgorithm().getId()))
        .findFirst();
  }

  AlgorithmIdentifier algorithm() {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid));
  }

  byte[] digest(Bytes content) {
    try {
      var digest = MessageDigest.getInstance(jca);
      content.into(digest);
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("no " + jca, e);
    }
  }
}
