package id.ikrar.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.ServiceLoader;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Where keys and signatures come from: Amazon's provider where its native part loads, else Bouncy
 * Castle. Neither is installed for the whole process.
 */
final class Providers {
  static final Provider FAST = fast(new BouncyCastleProvider());

  private Providers() {}

  static Signature signature(String algorithm) throws GeneralSecurityException {
    return Signature.getInstance(algorithm, FAST);
  }

  static KeyFactory keys(String algorithm) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm, FAST);
  }

  /** A fresh P-256 pair. */
  static KeyPair p256(SecureRandom random) {
    try {
      return p256(FAST, random);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no P-256 key from " + FAST.getName(), e);
    }
  }

  private static KeyPair p256(Provider provider, SecureRandom random)
      throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC", provider);
    generator.initialize(new ECGenParameterSpec("secp256r1"), random);
    return generator.generateKeyPair();
  }

  private static Provider fast(Provider fallback) {
    return ServiceLoader.load(Provider.class).stream()
        .filter(found -> found.type().getName().startsWith("com.amazon.corretto."))
        .map(Providers::load)
        .filter(Providers::works)
        .findFirst()
        .orElse(fallback);
  }

  private static Provider load(ServiceLoader.Provider<Provider> found) {
    try {
      return found.get();
    } catch (LinkageError | RuntimeException | java.util.ServiceConfigurationError e) {
      return new NotLoaded();
    }
  }

  // A provider whose native part is missing is still an object: only a signature tells.
  private static boolean works(Provider provider) {
    try {
      var random = new SecureRandom();
      var pair = p256(provider, random);
      var message = random.generateSeed(8);
      var signer = Signature.getInstance("SHA256withECDSA", provider);
      signer.initSign(pair.getPrivate());
      signer.update(message);
      var signature = signer.sign();
      signer.initVerify(pair.getPublic());
      signer.update(message);
      var altered = Arrays.copyOf(message, message.length - 1);
      boolean right = signer.verify(signature);
      signer.update(altered);
      return right && !signer.verify(signature);
    } catch (GeneralSecurityException | LinkageError | RuntimeException e) {
      return false;
    }
  }

  /** Stands for a provider that could not be made, and offers nothing. */
  private static final class NotLoaded extends Provider {
    NotLoaded() {
      super("NotLoaded", "0", "offers nothing");
    }
  }
}
