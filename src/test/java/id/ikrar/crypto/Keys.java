package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** One keyring that the tests of this package share, and a signer's key. */
final class Keys {
  static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  static final SecureRandom RANDOM = new SecureRandom();
  static final String ORGANIZATION = "0123456789abcdefghjk";
  static final SignerSubject SITI =
      new SignerSubject("Dra. Siti Aminah, M.Si.", "Camat Kedaton", "Kecamatan Kedaton");
  static final Bytes CONTENT = Bytes.of("isi dokumen".getBytes(StandardCharsets.UTF_8));
  static final Keyring RING = ring();
  static final Set<Certificate> ROOTS = Set.of(RING.root());
  static final KeyPair PHONE = Providers.p256(RANDOM);
  static final Certificate SIGNER =
      RING.authority().certify(SITI, Bytes.of(PHONE.getPublic().getEncoded()), NOW);

  private Keys() {}

  /** A keyring of its own. */
  static Keyring ring() {
    try {
      // Goes away with the next clean build.
      var target = Files.createDirectories(Path.of("target/keys"));
      var folder = Files.createTempDirectory(target, "ring-");
      return Keyring.create(
          folder.resolve("keys"),
          Passphrase.of("contoh"),
          URI.create("http://localhost:8080"),
          NOW,
          RANDOM);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A signer's CMS over the content, with a timestamp. */
  static Bytes cms() {
    var attributes = Cms.attributes(Digest.of(CONTENT), SIGNER, "c2sp.org/tlog-proof@v1\n");
    return cms(attributes);
  }

  static Bytes cms(Bytes attributes) {
    var signature = sign(attributes);
    var token = RING.timestamps().stamp(Digest.of(signature), NOW).orElseThrow();
    return Cms.assemble(attributes, signature, chain(), token);
  }

  static List<Certificate> chain() {
    return List.of(SIGNER, RING.issuing());
  }

  static Bytes sign(Bytes attributes) {
    return new SigningKey(PHONE.getPrivate(), SIGNER).sign(attributes);
  }

  static Path write(Path folder, String name, Bytes content) {
    try {
      return Files.write(folder.resolve(name), content.toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path folder, Certificate certificate, String name) {
    return write(folder, name, Bytes.of(certificate.pem().getBytes(StandardCharsets.US_ASCII)));
  }
}
