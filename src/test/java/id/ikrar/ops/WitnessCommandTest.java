package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.tlog.AddCheckpoint;
import id.ikrar.tlog.Cosigner;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.Note;
import id.ikrar.tlog.TestLog;
import id.ikrar.tlog.Tiles;
import id.ikrar.tlog.Witness;
import id.ikrar.tlog.WitnessFolder;
import id.ikrar.tlog.WitnessKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessCommandTest {
  private static final String ORIGIN = "ikrar.example/log";
  private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

  @TempDir Path folder;
  private final LogKey key = key(ORIGIN);
  private final TestLog log = new TestLog(key, "true");

  @Test
  void logIsFollowedAndCosignedStepByStep() throws IOException {
    log.grow(5);
    var first = follow(log);
    assertThat(first.text()).contains("ikrar.example/log: 5 entri, 5 baru, selaras");
    assertThat(first.code()).isZero();
    assertThat(follow(log).text()).contains("5 entri, tidak ada yang baru");
    log.grow(300);
    var grown = follow(log, "--lang", "en");
    assertThat(grown.text()).contains("300 entries, 295 new, consistent, cosigned");
    assertThat(grown.code()).isZero();

    var witness = WitnessKey.parse(Files.readString(data().resolve("witness.vkey")).strip());
    var seen = new WitnessFolder(data().resolve("seen")).latest(ORIGIN).orElseThrow();
    assertThat(WitnessKey.cosignatures(Note.parse(seen).orThrow(), List.of(witness.orThrow())))
        .hasSize(1);
  }

  @Test
  void logThatForksIsCaughtWithAnAlarm() throws IOException {
    log.grow(5);
    follow(log);
    for (int size : List.of(5, 9)) {
      var fork = new TestLog(key, "false");
      fork.grow(size);
      var run = follow(fork);
      assertThat(run.text())
          .contains("ALARM ikrar.example/log: DUA RIWAYAT di bawah satu kunci: 5 entri")
          .contains("dan " + size + " entri");
      assertThat(run.code()).isEqualTo(1);
    }
    var fork = new TestLog(key, "false");
    fork.grow(4);
    assertThat(follow(fork, "--lang", "en").text())
        .contains("ALARM ikrar.example/log: the log went back");
    assertThat(followOn(fork).code()).isEqualTo(1);
    log.grow(6);
    assertThat(follow(log).code()).isZero();
  }

  @Test
  void damagedStrangeAndAbsentLogsAreToldApart() throws IOException {
    log.grow(5);
    var place = write(log);
    var entries = place.resolve("tile/entries/000.p/5");
    Files.delete(place.resolve("tile/0/000.p/5"));
    assertThat(followAt(place).code()).isZero();
    log.grow(9);
    place = write(log);
    Files.delete(place.resolve("tile/0/000.p/9"));
    var damaged = followAt(place);
    assertThat(damaged.text()).contains("ALARM").contains("tile/0/000.p/9 tidak ada");
    assertThat(damaged.code()).isEqualTo(1);
    assertThat(entries).exists();

    var stranger = new TestLog(key(ORIGIN), "true");
    stranger.grow(9);
    assertThat(follow(stranger).text()).contains("ALARM checkpoint tidak ditandatangani kunci log");
    Files.delete(place.resolve("checkpoint"));
    assertThat(followAt(place).code()).isEqualTo(2);
  }

  @Test
  void keyIsMadeOnceForOneNameAndForItsOwnerAlone() throws IOException {
    log.grow(1);
    follow(log);
    assertThat(Files.getPosixFilePermissions(data().resolve("witness.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    var other = run("--name", "lain.example", "--log", write(log), "--log-key", vkey(), "--once");
    assertThat(other.code()).isEqualTo(Ikrar.USAGE);
    assertThat(other.text()).contains("this folder's witness is saksi.example/w1+");
    assertThat(run("--name", "x y", "--log", folder, "--log-key", vkey(), "--once").code())
        .isEqualTo(Ikrar.USAGE);
    assertThat(run("--name", "x", "--log", folder, "--once").code()).isEqualTo(Ikrar.USAGE);
    assertThat(run("--name", "x", "--log-key", vkey()).code()).isEqualTo(Ikrar.USAGE);
  }

  @Test
  void requestsAreAnsweredAsTheSpecificationSays() throws Exception {
    var witness =
        new Witness(
            new Cosigner(key("saksi.example/w1")),
            List.of(key.publicKey()),
            new WitnessFolder(folder));
    var heard = new ArrayList<Witness.Answer>();
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var server = new WitnessServer(witness, address, () -> NOW, heard::add);
        var client = HttpClient.newHttpClient()) {
      var url = "http://127.0.0.1:" + server.port();
      var five = log.grow(5);
      var cosigned = post(client, url, new AddCheckpoint(0, List.of(), five));
      assertThat(cosigned.statusCode()).isEqualTo(200);
      var lines = Note.signatures(cosigned.body()).orThrow();
      assertThat(WitnessKey.cosignatures(five.with(lines), List.of(witness.publicKey())))
          .containsExactly(new WitnessKey.Cosignature(witness.publicKey(), NOW));

      var conflict = post(client, url, new AddCheckpoint(3, List.of(), five));
      assertThat(conflict.statusCode()).isEqualTo(409);
      assertThat(conflict.body()).isEqualTo("5\n");
      assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");

      var fork = new TestLog(key, "false");
      assertThat(post(client, url, new AddCheckpoint(5, List.of(), fork.grow(5))).statusCode())
          .isEqualTo(409);
      assertThat(heard.getLast()).isInstanceOf(Witness.Answer.Forked.class);
      assertThat(post(client, url, new AddCheckpoint(5, List.of(), log.grow(9))).statusCode())
          .isEqualTo(422);
      var proof = new Tiles(log.files, 9).consistency(5).path();
      assertThat(post(client, url, new AddCheckpoint(5, proof, log.note())).statusCode())
          .isEqualTo(200);

      var stranger = new TestLog(key(ORIGIN), "true").grow(9);
      assertThat(post(client, url, new AddCheckpoint(9, List.of(), stranger)).statusCode())
          .isEqualTo(403);
      var unknown = new TestLog(key("other.example/log"), "true").grow(9);
      assertThat(post(client, url, new AddCheckpoint(0, List.of(), unknown)).statusCode())
          .isEqualTo(404);
      assertThat(post(client, url, new AddCheckpoint(10, List.of(), log.note())).statusCode())
          .isEqualTo(400);
      assertThat(post(client, url, "old\n").statusCode()).isEqualTo(400);
      assertThat(post(client, url, "x".repeat(AddCheckpoint.MAX_BYTES + 1)).statusCode())
          .isEqualTo(400);

      assertThat(get(client, url + "/add-checkpoint").statusCode()).isEqualTo(405);
      assertThat(get(client, url + "/key").body()).isEqualTo(witness.publicKey().vkey() + "\n");
      assertThat(get(client, url + "/seen/" + ORIGIN).body()).startsWith(log.note().text());
      assertThat(get(client, url + "/seen/../x").statusCode()).isEqualTo(404);
      assertThat(get(client, url + "/").statusCode()).isEqualTo(404);
    }
  }

  private static HttpResponse<String> post(HttpClient client, String url, AddCheckpoint request)
      throws Exception {
    return post(client, url, request.encode());
  }

  private static HttpResponse<String> post(HttpClient client, String url, String body)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(url + "/add-checkpoint"))
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(HttpClient client, String url) throws Exception {
    return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  private CommandRun follow(TestLog one, Object... more) throws IOException {
    return followAt(write(one), more);
  }

  private CommandRun followAt(Path place, Object... more) {
    var all =
        new ArrayList<Object>(
            List.of("--name", "saksi.example/w1", "--log", place, "--log-key", vkey(), "--once"));
    all.addAll(List.of(more));
    return run(all.toArray());
  }

  // Without --once it would go on for ever, but for the alarm.
  private CommandRun followOn(TestLog one) throws IOException {
    return run("--name", "saksi.example/w1", "--log", write(one), "--log-key", vkey());
  }

  private CommandRun run(Object... arguments) {
    var all = new ArrayList<Object>(List.of("witness", "--data", data()));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray());
  }

  private Path data() {
    return folder.resolve("witness");
  }

  private String vkey() {
    return key.publicKey().vkey();
  }

  private Path write(TestLog one) throws IOException {
    var place = Files.createTempDirectory(folder, "log");
    for (var file : one.files.files().entrySet()) {
      var path = place.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().toArray());
    }
    Files.writeString(place.resolve("checkpoint"), one.note().encode());
    return place;
  }

  private static LogKey key(String name) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return LogKey.of(name, pair.getPrivate(), pair.getPublic());
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
