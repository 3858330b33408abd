package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** A PKCS#12 file (RFC 7292) with one encrypted key, readable by its owner alone. */
final class KeyFile {
  private static final String ALIAS = "ikrar";

  private final Path folder;
  private final Path file;
  private final Passphrase passphrase;

  KeyFile(Path folder, String name, Passphrase passphrase) {
    this.folder = folder;
    this.file = folder.resolve(name);
    this.passphrase = passphrase;
  }

  static KeyFile at(Path file, Passphrase passphrase) {
    var whole = file.toAbsolutePath();
    return new KeyFile(
        Objects.requireNonNull(whole.getParent()), whole.getFileName().toString(), passphrase);
  }

  boolean exists() {
    return Files.exists(file);
  }

  /** Writes the file, unless one is there: that one stands. */
  void write(PrivateKey key, Certificate... chain) {
    save(store -> {
      var factory = CertificateFactory.getInstance("X.509");
      var certificates = new java.security.cert.Certificate[chain.length];
      for (int i = 0; i < chain.length; i++) {
        certificates[i] = factory.generateCertificate(chain[i].der().stream());
      }
      store.setKeyEntry(ALIAS, key, passphrase.characters(), certificates);
    });
  }

  /** Writes the file, unless one is there: that one stands. */
  void write(Ed25519Key key, Certificate selfSigned) {
    var kind = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
    try {
      var info = new PrivateKeyInfo(kind, new DEROctetString(key.seed().toArray()));
      var encoded = new PKCS8EncodedKeySpec(info.getEncoded());
      write(KeyFactory.getInstance("Ed25519").generatePrivate(encoded), selfSigned);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("key file " + file.getFileName(), e);
    }
  }

  /** Writes the file, unless one is there: that one stands. */
  void write(SecretKey key) {
    save(store ->
        store.setEntry(
            ALIAS,
            new KeyStore.SecretKeyEntry(key),
            new KeyStore.PasswordProtection(passphrase.characters())));
  }

  Certificate certificate() {
    return load(store ->
        Certificate.parse(Bytes.owning(store.getCertificate(ALIAS).getEncoded())).orThrow());
  }

  SigningKey signingKey() {
    return new SigningKey(privateKey(), certificate());
  }

  PrivateKey privateKey() {
    return load(store -> (PrivateKey) key(store));
  }

  Ed25519Key ed25519Key() {
    return load(store -> {
      var info = PrivateKeyInfo.getInstance(key(store).getEncoded());
      return Ed25519Key.of(
          Bytes.of(ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets()));
    });
  }

  Bytes secret() {
    return load(store -> Bytes.of(key(store).getEncoded()));
  }

  private Key key(KeyStore store) throws GeneralSecurityException {
    var key = store.getKey(ALIAS, passphrase.characters());
    if (key == null) {
      throw new IllegalArgumentException(file.getFileName() + " holds no key named " + ALIAS);
    }
    return key;
  }

  private void save(Filling filling) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      filling.fill(store);
      var bytes = new ByteArrayOutputStream();
      store.store(bytes, passphrase.characters());
      Files.createDirectories(folder);
      var made = ownersFile(folder);
      Files.write(made, bytes.toByteArray(), StandardOpenOption.SYNC);
      publish(made, file);
    } catch (IOException e) {
      throw new UncheckedIOException("key file " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("key file " + file.getFileName(), e);
    }
  }

  private <T> T load(Taking<T> taking) {
    try (var in = Files.newInputStream(file)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, passphrase.characters());
      return taking.take(store);
    } catch (IOException e) {
      if (e.getCause() instanceof UnrecoverableKeyException) {
        throw new IllegalArgumentException("the passphrase does not open " + file.getFileName(), e);
      }
      throw new UncheckedIOException("key file " + file, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("key file " + file.getFileName(), e);
    }
  }

  // Temporary files are readable by their owner alone wherever the system knows owners.
  private static Path ownersFile(Path folder) throws IOException {
    return Files.createTempFile(folder, ".key-", ".p12");
  }

  // A link is made only where nothing is, so of two who write at once the first one stands.
  static void publish(Path made, Path place) throws IOException {
    try {
      Files.createLink(place, made);
    } catch (FileAlreadyExistsException e) {
      // The other one was first, and both read that file now.
    } catch (UnsupportedOperationException e) {
      Files.copy(made, place);
    } finally {
      Files.delete(made);
    }
  }

  /** Puts an entry in. */
  private interface Filling {
    void fill(KeyStore store) throws GeneralSecurityException;
  }

  /** Takes an entry out. */
  private interface Taking<T> {
    T take(KeyStore store) throws GeneralSecurityException, IOException;
  }
}
