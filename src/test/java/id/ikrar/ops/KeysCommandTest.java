package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.crypto.RevocationList;
import id.ikrar.kernel.Bytes;
import id.ikrar.seal.Herald;
import id.ikrar.tlog.KeyEntry;
import id.ikrar.tlog.LogStore;
import id.ikrar.tlog.Sequencer;
import id.ikrar.verify.Trust;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeysCommandTest {
  private static final String SECRET = "kata sandi yang panjang";
  private static final String ADDRESS = "https://ikrar.example.go.id";

  @TempDir Path data;
  private Path keys;

  @BeforeEach
  void passphrase() throws IOException {
    Files.writeString(data.resolve("passphrase"), SECRET + "\n");
    keys = data.resolve("keys");
  }

  @Test
  void initMakesTheWholeHierarchyAndListShowsItWithoutSecrets() {
    var made = init();
    assertThat(made.code).isZero();
    var listed = keys("list");
    assertThat(listed.code).isZero();
    for (var run : List.of(made, listed)) {
      assertThat(run.out)
          .contains("root ", "issuing ", "timestamps ", "ocsp ", "log ", "qr ")
          .contains("P-256", "Ed25519", "berkas", "dipakai")
          .doesNotContain(SECRET, "PRIVATE", "pensiun");
    }
    assertThat(made.out).contains("root.p12");
  }

  @Test
  void initRefusesAFolderThatHoldsSomethingAndChangesNothing() throws IOException {
    init();
    var before = files();
    var again = init();
    assertThat(again.code).isEqualTo(KeysCommand.REFUSED);
    assertThat(again.err).contains("nothing was changed");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void withoutAPassphraseNothingIsMade() throws IOException {
    Files.delete(data.resolve("passphrase"));
    var run = init();
    assertThat(run.code).isEqualTo(KeysCommand.REFUSED);
    assertThat(run.err).contains("--passphrase-file").doesNotContain("at id.ikrar");
    assertThat(keys).doesNotExist();
  }

  @Test
  void theWrongPassphraseIsASentence() throws IOException {
    init();
    Files.writeString(data.resolve("lain"), "salah");
    var run = keys("rotate", "timestamps", "--passphrase-file", data.resolve("lain").toString());
    assertThat(run.code).isEqualTo(KeysCommand.REFUSED);
    assertThat(run.err).contains("the passphrase does not open issuing.p12");
    assertThat(keys("list").out).doesNotContain("pensiun");
  }

  @Test
  void rotateKeepsTheOldGenerationAsRetired() throws IOException {
    init();
    var before = files();
    for (var name : List.of("timestamps", "ocsp", "log", "qr", "issuing")) {
      assertThat(keys("rotate", name).code).as(name).isZero();
    }
    assertThat(keys("list").out.lines().filter(line -> line.endsWith("pensiun"))).hasSize(6);
    var after = files();
    before.remove("root.crl");
    assertThat(after).containsAllEntriesOf(before);
    assertThat(keys("list", "--json").out)
        .contains("\"schema\":\"ikrar/keys/1\"", "\"generation\":2", "\"inUse\":false");
  }

  @Test
  void whatCannotBeRotatedIsASentence() {
    init();
    for (var name : List.of("root", "link", "seal", "seal:0123456789abcdefghjk", "seal:../root")) {
      var run = keys("rotate", name);
      assertThat(run.code).as(name).isEqualTo(KeysCommand.REFUSED);
      assertThat(run.err).startsWith("ikrar keys: ").hasLineCount(1);
    }
    assertThat(keys("list").out).doesNotContain("pensiun");
  }

  @Test
  void exportRootWritesAllThatAVerifierTrusts() throws IOException {
    init();
    keys("rotate", "log");
    keys("rotate", "qr");
    var file = data.resolve("akar.pem");
    assertThat(keys("export-root", file.toString()).code).isZero();
    var trust = Trust.parse(Files.readString(file)).orThrow();
    assertThat(trust.roots()).containsExactly(pem("root.pem"));
    assertThat(trust.logs()).hasSize(2);
    assertThat(trust.logs().getFirst().name()).isEqualTo("ikrar.example.go.id/log");
    assertThat(trust.qr()).hasSize(2);
    assertThat(keys("export-root").out).isEqualTo(trust.encode());
  }

  @Test
  void aRevokedSealIsInTheListOfItsAuthorityAtOnce() throws IOException {
    init();
    var ring = open();
    var seal = ring.seal("0123456789abcdefghjk", "Bawaslu", Instant.now()).certificate();
    keys("rotate", "issuing");
    assertThat(keys("revoke", seal.serial().toString(16)).code).isZero();
    var list = RevocationList.parse(ring.authority().crl(Instant.now())).orThrow();
    assertThat(list.revokedSince(seal)).isPresent();
    assertThat(keys("revoke", pem("root.pem").serial().toString(16)).code)
        .isEqualTo(KeysCommand.REFUSED);
    assertThat(keys("revoke", "ab").code).isEqualTo(KeysCommand.REFUSED);
  }

  @Test
  void theServiceRunsWithTheRootOfflineAndNamesItsKeys() throws Exception {
    init();
    var offline = Files.move(keys.resolve("root.p12"), data.resolve("brankas.p12"));
    var refused = keys("rotate", "issuing");
    assertThat(refused.code).isEqualTo(KeysCommand.REFUSED);
    assertThat(refused.err).contains("--root-key");
    var rootList = Files.readAllBytes(keys.resolve("root.crl"));
    assertThat(keys("rotate", "issuing", "--root-key", offline.toString()).code).isZero();
    assertThat(keys("rotate", "root-list", "--root-key", offline.toString()).code).isZero();
    assertThat(Files.readAllBytes(keys.resolve("root.crl"))).isNotEqualTo(rootList);
    var options =
        new Service.Options(
            data, 0, Optional.of(URI.create(ADDRESS)), "127.0.0.1", Optional.empty(), false, true);
    try (var service = Service.start(options)) {
      var here = "http://127.0.0.1:" + service.port();
      var listed = get(here + "/pki/root.crl");
      assertThat(listed).isEqualTo(Bytes.of(Files.readAllBytes(keys.resolve("root.crl"))));
      assertThat(list(here + "/pki/issuing.crl").issuedBy(pem("issuing.pem"))).isTrue();
      assertThat(list(here + "/pki/issuing-2.crl").issuedBy(pem("issuing-2.pem"))).isTrue();
      assertThat(get(here + "/pki/issuing-2.cer")).isEqualTo(pem("issuing-2.pem").der());
      assertThat(get(here + "/pki/issuing.cer")).isEqualTo(pem("issuing.pem").der());
      assertThat(status(here + "/pki/issuing-3.cer")).isEqualTo(404);
      var log = service.bean(LogStore.class);
      service.bean(Herald.class).announce();
      service.bean(Sequencer.class).run(Instant.now());
      assertThat(log.state().orElseThrow().size()).isEqualTo(8);
      assertThat(log.entries(0, 10))
          .allSatisfy(entry -> assertThat(KeyEntry.parse(entry).optional()).isPresent());
    }
  }

  @Test
  void theEnvironmentNamesPassphraseAndToken() throws IOException {
    var pin = Files.writeString(data.resolve("pin"), "4711\n");
    var token =
        new KeyEnvironment(
            Map.of(
                "IKRAR_TOKEN_LIBRARY",
                "/usr/lib/token.so",
                "IKRAR_TOKEN_LABEL",
                "ikrar",
                "IKRAR_TOKEN_PIN_FILE",
                pin.toString()));
    assertThat(token.token()).isPresent();
    assertThat(token.passphrase()).isEmpty();
    assertThat(token.toString()).doesNotContain("pin");
    assertThat(new KeyEnvironment(Map.of("IKRAR_PASSPHRASE", "rahasia")).passphrase()).isPresent();
    assertThat(new KeyEnvironment(Map.of()).token()).isEmpty();
    assertThatThrownBy(() -> new KeyEnvironment(Map.of("IKRAR_TOKEN_LIBRARY", "/x.so")).token())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("IKRAR_TOKEN_LABEL");
  }

  private Run init() {
    return run("keys", "init", "--data", data.toString(), "--public-url", ADDRESS);
  }

  private Run keys(String command, String... more) {
    return run(
        Stream.concat(Stream.of("keys", command, "--data", data.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static Run run(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        new CommandLine(new Ikrar())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Run(code, out.toString(), err.toString());
  }

  private record Run(int code, String out, String err) {}

  private Keyring open() {
    return Keyring.open(keys, Passphrase.of(SECRET), new SecureRandom());
  }

  private Certificate pem(String name) throws IOException {
    return Certificate.parsePem(Files.readString(keys.resolve(name))).orThrow();
  }

  private Map<String, Bytes> files() throws IOException {
    var found = new java.util.TreeMap<String, Bytes>();
    try (var files = Files.list(keys)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        found.put(file.getFileName().toString(), Bytes.of(Files.readAllBytes(file)));
      }
    }
    return found;
  }

  private static RevocationList list(String address) throws IOException, InterruptedException {
    return RevocationList.parse(get(address)).orThrow();
  }

  private static Bytes get(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return Bytes.owning(
          client
              .send(
                  HttpRequest.newBuilder(URI.create(address)).build(),
                  HttpResponse.BodyHandlers.ofByteArray())
              .body());
    }
  }

  private static int status(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
