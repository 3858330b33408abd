package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.util.Optional;
import java.util.function.Function;

/**
 * A PKCS#11 token: keys are made inside and never leave it. Reached through the JDK's provider;
 * safe for any number of threads.
 */
public final class Token {
  private static final int MAX_LABEL = 32;

  // SoftHSM 2 fails, or leaves half a key, when threads make and look up objects at the same time.
  private static final Object CHANGE = new Object();

  private final Path library;
  private final String label;
  private final Passphrase pin;
  private final Once<Provider> provider = new Once<>(this::connect);

  /**
   * Nothing is opened before the first use.
   *
   * @param library the token's PKCS#11 module
   * @param label of the token, as it was set up
   */
  public Token(Path library, String label, Passphrase pin) {
    if (label.isBlank() || label.length() > MAX_LABEL) {
      throw new IllegalArgumentException("a token's label has 1 to 32 characters: " + label);
    }
    this.library = library.toAbsolutePath();
    this.label = label;
    this.pin = pin;
  }

  /** Makes a P-256 key inside, with the certificate that the function makes for it. */
  Certificate make(Function<Bytes, Certificate> certify, SecureRandom random) {
    synchronized (CHANGE) {
      return made(certify, random);
    }
  }

  private Certificate made(Function<Bytes, Certificate> certify, SecureRandom random) {
    try {
      var store = store(); // Logs in: without it no private key is made.
      var generator = KeyPairGenerator.getInstance("EC", provider.get());
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      var pair = generator.generateKeyPair();
      var spki = Bytes.of(pair.getPublic().getEncoded());
      var certificate = certify.apply(spki);
      store.setKeyEntry(
          alias(certificate),
          pair.getPrivate(),
          null,
          new java.security.cert.Certificate[] {
            CertificateFactory.getInstance("X.509").generateCertificate(certificate.der().stream())
          });
      return certificate;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key could be made in " + this, e);
    }
  }

  /** The private key of a certificate, if it is inside. */
  Optional<PrivatePart> privatePart(Certificate certificate) {
    try {
      synchronized (CHANGE) {
        return Optional.ofNullable((PrivateKey) store().getKey(alias(certificate), null))
            .map(key -> new PrivatePart(key, provider.get()));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key could be had from " + this, e);
    }
  }

  boolean holds(Certificate certificate) {
    try {
      synchronized (CHANGE) {
        return store().isKeyEntry(alias(certificate));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no answer from " + this, e);
    }
  }

  void forget(Certificate certificate) {
    try {
      synchronized (CHANGE) {
        store().deleteEntry(alias(certificate));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no key could be removed from " + this, e);
    }
  }

  // Several services may share a token: the name is of the key alone.
  private static String alias(Certificate certificate) {
    return "ikrar-" + Bytes.of(Profiles.keyId(certificate.publicKey())).slice(0, 8).hex();
  }

  // Read anew each time: another process may have made a key.
  private KeyStore store() throws GeneralSecurityException {
    try {
      var store = KeyStore.getInstance("PKCS11", provider.get());
      store.load(null, pin.characters());
      return store;
    } catch (IOException e) {
      throw new IllegalArgumentException("the PIN does not open " + this, e);
    }
  }

  private Provider connect() {
    long slot = TokenSlots.indexOf(library, label);
    var base =
        Optional.ofNullable(Security.getProvider("SunPKCS11"))
            .orElseThrow(() -> new IllegalStateException("this Java has no SunPKCS11"));
    return base.configure(
        """
        --name = ikrar-%d
        library = "%s"
        slotListIndex = %d
        attributes(generate, CKO_PRIVATE_KEY, CKK_EC) = {
          CKA_TOKEN = true
          CKA_PRIVATE = true
          CKA_SENSITIVE = true
          CKA_EXTRACTABLE = false
          CKA_SIGN = true
        }
        """
            .formatted(slot, library, slot));
  }

  /** Names the token, never its PIN. */
  @Override
  public String toString() {
    return "token “" + label + "”";
  }
}
