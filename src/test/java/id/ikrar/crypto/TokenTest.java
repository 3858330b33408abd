package id.ikrar.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TokenTest {
  private static final URI URL = URI.create("http://localhost:8080");
  private static final Passphrase PASSPHRASE = Passphrase.of("contoh");
  private static final List<KeyRole> INSIDE =
      List.of(KeyRole.ISSUING, KeyRole.TIMESTAMPS, KeyRole.OCSP, KeyRole.SEAL);

  @TempDir Path folder;

  @Test
  void issuingTimestampOcspAndSealKeysAreMadeInsideAndInNoFile() throws IOException {
    var keys = create();
    keys.seal(Keys.ORGANIZATION, "Bawaslu", Keys.NOW);
    assertThat(keys.kept())
        .allSatisfy(key ->
            assertThat(key.place())
                .as(key.name().text())
                .isEqualTo(
                    INSIDE.contains(key.name().role()) ? KeptKey.Place.TOKEN : KeptKey.Place.FILE));
    try (var files = Files.walk(folder.resolve("keys"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(it -> it.endsWith("p12")))
          .containsExactlyInAnyOrder("root.p12", "log.p12", "qr.p12", "link.p12");
    }
  }

  @Test
  void noKeyInsideCanBeTakenOut() {
    var keys = create();
    keys.seal(Keys.ORGANIZATION, "Bawaslu", Keys.NOW);
    var inside = keys.kept().stream().filter(key -> INSIDE.contains(key.name().role())).toList();
    assertThat(inside).hasSize(4);
    for (var key : inside) {
      var part = SoftToken.open().privatePart(key.certificate()).orElseThrow();
      assertThat(part.key().getEncoded()).isNull();
      assertThat(part.key().getFormat()).isNull();
    }
    var said = SoftToken.privateKeys().split("Private Key Object", -1);
    assertThat(said.length).isGreaterThan(4);
    for (int i = 1; i < said.length; i++) {
      assertThat(said[i])
          .contains("EC", "Access:", "sensitive", "always sensitive", "never extractable", "local");
    }
  }

  @Test
  void anotherProcessOpensTheSameKeys() {
    var made = create();
    var seal = made.seal(Keys.ORGANIZATION, "Bawaslu", Keys.NOW).certificate();
    var opened = Keyring.open(place(), Keys.RANDOM);
    var again = opened.seal(Keys.ORGANIZATION, "Bawaslu", Keys.NOW);
    assertThat(again.certificate()).isEqualTo(seal);
    var signature = again.sign(Keys.CONTENT);
    assertThat(P256.verify(seal.publicKey(), Keys.CONTENT, signature)).isTrue();
  }

  @Test
  void manyThreadsSignAtOnce() throws Exception {
    var seal = create().seal(Keys.ORGANIZATION, "Bawaslu", Keys.NOW);
    Callable<Boolean> sign =
        () -> P256.verify(seal.certificate().publicKey(), Keys.CONTENT, seal.sign(Keys.CONTENT));
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var right : threads.invokeAll(Collections.nCopies(40, sign))) {
        assertThat(right.get()).isTrue();
      }
    }
  }

  @Test
  void sealMadeByTwoAtOnceIsOne() throws Exception {
    create();
    Callable<Certificate> ask =
        () ->
            Keyring.open(place(), Keys.RANDOM)
                .seal(Keys.ORGANIZATION, "Bawaslu", Keys.NOW)
                .certificate();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var seals = threads.invokeAll(Collections.nCopies(4, ask));
      for (var seal : seals) {
        assertThat(seal.get()).isEqualTo(seals.getFirst().get());
      }
    }
  }

  @Test
  void aFolderOfFilesMovesIntoTheTokenKeyByKey() {
    var files = new KeyPlace(folder.resolve("keys"), PASSPHRASE, Optional.empty());
    Keyring.create(files, URL, Keys.NOW, Keys.RANDOM);
    var rotation = new KeyRotation(place(), Optional.empty(), Keys.NOW, Keys.RANDOM);
    assertThat(rotation.rotate(KeyName.ISSUING).place()).isEqualTo(KeptKey.Place.TOKEN);
    assertThat(rotation.rotate(KeyName.TIMESTAMPS).place()).isEqualTo(KeptKey.Place.TOKEN);
    assertThat(rotation.rotate(KeyName.LOG).place()).isEqualTo(KeptKey.Place.FILE);
    var keys = Keyring.open(place(), Keys.RANDOM);
    assertThat(keys.authorities()).hasSize(2);
    for (var authority : keys.authorities()) {
      var list = RevocationList.parse(authority.crl(Keys.NOW)).orThrow();
      assertThat(list.issuedBy(authority.certificate())).isTrue();
    }
  }

  @Test
  void whatDoesNotOpenSaysWhat() {
    assertThatThrownBy(
            () -> create(new Token(SoftToken.LIBRARY, SoftToken.CLOSED, Passphrase.of("0000"))))
        .hasMessageContaining("PIN")
        .hasMessageContaining(SoftToken.CLOSED);
    assertThatThrownBy(
            () -> create(new Token(SoftToken.LIBRARY, "lain", Passphrase.of(SoftToken.PIN))))
        .hasMessageContaining("no token with the label lain");
    assertThatThrownBy(
            () -> create(new Token(Path.of("/tidak/ada.so"), "lain", Passphrase.of("1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ada.so");
    assertThat(folder.resolve("keys")).doesNotExist();
  }

  @Test
  void aTokenThatIsMissingIsSaidAtTheFirstSignature() {
    create();
    var without = new KeyPlace(folder.resolve("keys"), PASSPHRASE, Optional.empty());
    var keys = Keyring.open(without, Keys.RANDOM);
    assertThatThrownBy(() -> keys.authority().crl(Keys.NOW))
        .hasMessageContaining("issuing is in no file and no token");
  }

  @Test
  void thePinDoesNotShowInText() {
    var token = SoftToken.open();
    assertThat(token + " " + place()).contains(SoftToken.LABEL).doesNotContain(SoftToken.PIN);
  }

  private Keyring create() {
    return create(SoftToken.open());
  }

  private Keyring create(Token token) {
    var place = new KeyPlace(folder.resolve("keys"), PASSPHRASE, Optional.of(token));
    return Keyring.create(place, URL, Keys.NOW, Keys.RANDOM);
  }

  private KeyPlace place() {
    return new KeyPlace(folder.resolve("keys"), PASSPHRASE, Optional.of(SoftToken.open()));
  }
}
