package id.ikrar.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeyringTest {
  private static final Passphrase CONTOH = Passphrase.of("contoh");

  @TempDir Path folder;

  @Test
  void openedAgainItHoldsTheSameKeys() {
    var made = create();
    var opened = Keyring.open(folder.resolve("keys"), CONTOH, Keys.RANDOM);
    assertThat(opened.root()).isEqualTo(made.root());
    assertThat(opened.services()).isEqualTo(made.services());
    assertThat(opened.log().publicKey()).isEqualTo(made.log().publicKey());
    assertThat(opened.qr().publicKey()).isEqualTo(made.qr().publicKey());
    assertThat(opened.linkSecret()).isEqualTo(made.linkSecret());
    assertThat(opened.linkSecret().size()).isEqualTo(32);
    assertThat(opened.log().publicKey()).isNotEqualTo(opened.qr().publicKey());
  }

  @Test
  void wrongPassphraseOpensNothing() {
    create();
    assertThatThrownBy(
            () -> Keyring.open(folder.resolve("keys"), Passphrase.of("contoH"), Keys.RANDOM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("passphrase");
  }

  @Test
  void folderThatHoldsSomethingIsLeftAlone() throws IOException {
    Files.createDirectory(folder.resolve("keys"));
    Files.writeString(folder.resolve("keys/note"), "mine");
    assertThatThrownBy(this::create).isInstanceOf(java.io.UncheckedIOException.class);
    assertThat(folder.resolve("keys/note")).hasContent("mine");
    assertThat(folder).isDirectoryNotContaining(path -> path.toString().contains(".keys-"));
  }

  @Test
  void privatePartsAreReadableByTheirOwnerAlone() throws IOException {
    create().seal(Keys.ORGANIZATION, "Bawaslu Kota Bandar Lampung", Keys.NOW);
    try (Stream<Path> files = Files.walk(folder.resolve("keys"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".p12")))
          .hasSize(8)
          .allSatisfy(file ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                  .isEqualTo("rw-------"));
    }
  }

  @Test
  void secretsDoNotShowInText() {
    var made = create();
    assertThat(CONTOH + " " + made + " " + made.log() + " " + made.linkSecret())
        .doesNotContain("contoh")
        .doesNotContain(made.log().seed().hex())
        .doesNotContain(made.linkSecret().hex());
  }

  @Test
  void sampleIsKnownByItsMark() throws IOException {
    var made = create();
    assertThat(made.sample()).isFalse();
    Files.createFile(folder.resolve("keys/CONTOH"));
    assertThat(made.sample()).isTrue();
  }

  @Test
  void committedSampleKeysOpenAndSayThatTheyAreSample() {
    var sample = Keyring.open(Path.of("keys-sample"), CONTOH, Keys.RANDOM);
    assertThat(sample.sample()).isTrue();
    assertThat(sample.root().notAfter()).isAfter(Keys.NOW.plusSeconds(29L * 365 * 86400));
  }

  @Test
  void sealIsMadeOnceAndCarriesItsOrganisation() throws Exception {
    var made = create();
    Callable<Certificate> ask =
        () ->
            Keyring.open(folder.resolve("keys"), CONTOH, Keys.RANDOM)
                .seal(Keys.ORGANIZATION, "Bawaslu Kota Bandar Lampung", Keys.NOW)
                .certificate();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var seals = threads.invokeAll(java.util.Collections.nCopies(4, ask));
      for (var seal : seals) {
        assertThat(seal.get()).isEqualTo(seals.getFirst().get());
      }
    }
    var seal = made.seal(Keys.ORGANIZATION, "another name", Keys.NOW).certificate();
    assertThat(seal.organizationId()).contains(Keys.ORGANIZATION);
    assertThat(seal.name()).contains("Bawaslu Kota Bandar Lampung");
  }

  @Test
  void sealForAPathIsRefused() {
    assertThatThrownBy(() -> create().seal("../../root", "x", Keys.NOW))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void opensslReadsTheKeyFiles() throws Exception {
    create();
    var openssl = new Openssl(folder.resolve("keys"));
    for (var name : new String[] {"root", "issuing", "tsa", "ocsp", "log", "qr"}) {
      var verdict = openssl.run("pkcs12", "-in", name + ".p12", "-passin", "pass:contoh", "-nodes");
      assertThat(verdict.said()).contains("BEGIN PRIVATE KEY").contains("BEGIN CERTIFICATE");
      assertThat(verdict.exit()).isZero();
    }
  }

  @Test
  void opensslAcceptsEveryCertificateForItsPurpose() throws Exception {
    var ring = Keys.RING;
    Keys.write(folder, ring.root(), "root.pem");
    Keys.write(folder, ring.issuing(), "issuing.pem");
    Keys.write(folder, Keys.SIGNER, "signer.pem");
    Keys.write(folder, ring.timestamps().certificate(), "tsa.pem");
    Keys.write(folder, ring.seal(Keys.ORGANIZATION, "Bawaslu", Keys.NOW).certificate(), "seal.pem");
    Keys.write(folder, ring.services().getLast(), "ocsp.pem");
    String[][] purposes = {
      {"signer.pem", "any"}, {"seal.pem", "any"}, {"tsa.pem", "timestampsign"}, {"ocsp.pem", "any"}
    };
    for (var purpose : purposes) {
      var verdict =
          new Openssl(folder)
              .run(
                  "verify",
                  "-x509_strict",
                  "-check_ss_sig",
                  "-purpose",
                  purpose[1],
                  "-attime",
                  "" + Keys.NOW.getEpochSecond(),
                  "-CAfile",
                  "root.pem",
                  "-untrusted",
                  "issuing.pem",
                  purpose[0]);
      assertThat(verdict.said()).isEqualTo(purpose[0] + ": OK\n");
    }
  }

  @Test
  void signersCertificateNamesThePersonAndNoNumber() {
    var signer = Keys.SIGNER;
    assertThat(signer.name()).contains("Dra. Siti Aminah, M.Si.");
    assertThat(signer.title()).contains("Camat Kedaton");
    assertThat(signer.organization()).contains("Kecamatan Kedaton");
    assertThat(signer.organizationId()).isEmpty();
    assertThat(signer.noRevAvail()).isTrue();
    assertThat(signer.isCa()).isFalse();
    assertThat(signer.publicKey()).isEqualTo(Bytes.of(Keys.PHONE.getPublic().getEncoded()));
    assertThat(signer.notAfter()).isEqualTo(Keys.NOW.plusSeconds(24 * 3600));
    assertThat(signer.serial().bitLength()).isEqualTo(127);
  }

  @Test
  void signerWithTheLongestNameStillVerifies() throws Exception {
    var subject = new SignerSubject("Ñ".repeat(SignerSubject.MAX_CHARACTERS), "", "");
    var spki = Bytes.of(Keys.PHONE.getPublic().getEncoded());
    var signer = Keys.RING.authority().certify(subject, spki, Keys.NOW);
    assertThat(signer.name()).contains(subject.name());
    assertThat(signer.title()).isEmpty();
    Keys.write(folder, Keys.RING.root(), "root.pem");
    Keys.write(folder, Keys.RING.issuing(), "issuing.pem");
    Keys.write(folder, signer, "signer.pem");
    assertThat(
            new Openssl(folder)
                .run(
                    "verify",
                    "-attime",
                    "" + Keys.NOW.getEpochSecond(),
                    "-CAfile",
                    "root.pem",
                    "-untrusted",
                    "issuing.pem",
                    "signer.pem")
                .exit())
        .isZero();
  }

  private Keyring create() {
    return Keyring.create(
        folder.resolve("keys"),
        CONTOH,
        URI.create("http://localhost:8080/"),
        Keys.NOW,
        Keys.RANDOM);
  }
}
