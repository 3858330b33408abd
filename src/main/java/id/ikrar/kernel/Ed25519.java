package id.ikrar.kernel;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ServiceLoader;

/**
 * Verifies Ed25519 (RFC 8032): by Amazon's provider where its native part loads, since the JDK's
 * own takes ten times as long; else by the JDK.
 */
public final class Ed25519 {
  public static final int PUBLIC_BYTES = 32;
  public static final int SIGNATURE_BYTES = 64;

  // RFC 8410: SubjectPublicKeyInfo around the 32 bytes.
  private static final Bytes SPKI = Bytes.hex("302a300506032b6570032100");
  // RFC 8032 section 7.1, TEST 1: a signature over nothing.
  private static final Bytes TEST_KEY =
      Bytes.hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  private static final Bytes TEST_SIGNATURE =
      Bytes.hex(
          "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

  private static final Provider FAST = fast();

  private Ed25519() {}

  /** Whether the signature over the message is of that raw key; false as well for no key at all. */
  public static boolean verify(Bytes publicKey, Bytes message, Bytes signature) {
    return verify(FAST, publicKey, message, signature);
  }

  private static boolean verify(
      Provider provider, Bytes publicKey, Bytes message, Bytes signature) {
    if (publicKey.size() != PUBLIC_BYTES || signature.size() != SIGNATURE_BYTES) {
      return false;
    }
    try {
      var verifier = Signature.getInstance("Ed25519", provider);
      verifier.initVerify(key(publicKey));
      verifier.update(message.toArray());
      return verifier.verify(signature.toArray());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private static PublicKey key(Bytes publicKey) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new X509EncodedKeySpec(SPKI.concat(publicKey).toArray()));
  }

  private static Provider fast() {
    return ServiceLoader.load(Provider.class).stream()
        .filter(found -> found.type().getName().startsWith("com.amazon.corretto."))
        .map(Ed25519::load)
        .filter(Ed25519::works)
        .findFirst()
        .orElseGet(() -> Security.getProviders("Signature.Ed25519")[0]);
  }

  private static Provider load(ServiceLoader.Provider<Provider> found) {
    try {
      return found.get();
    } catch (LinkageError | RuntimeException | java.util.ServiceConfigurationError e) {
      return Security.getProviders("Signature.Ed25519")[0];
    }
  }

  // A provider whose native part is missing is still an object: only a signature tells.
  private static boolean works(Provider provider) {
    try {
      return verify(provider, TEST_KEY, Bytes.EMPTY, TEST_SIGNATURE)
          && !verify(provider, TEST_KEY, Bytes.hex("00"), TEST_SIGNATURE);
    } catch (LinkageError | RuntimeException e) {
      return false;
    }
  }
}
