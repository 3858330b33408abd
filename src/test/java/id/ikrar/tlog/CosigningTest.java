package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.tlog.Cosigning.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CosigningTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

  @TempDir Path folder;
  private final TestLog log = new TestLog(Keys.LOG, "true");
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;
  private Witness witness;
  private Cosigning cosigning;
  private int status = 200;
  private int requests;

  @BeforeEach
  void serve() throws IOException {
    witness = witness("w1");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/add-checkpoint", this::answer);
    server.start();
    cosigning = cosigning(witness.publicKey());
  }

  @AfterEach
  void stop() {
    server.stop(0);
    client.close();
  }

  @Test
  void newestCheckpointIsPublishedWithItsCosignature() {
    assertThat(cosigning.round(NOW)).isEqualTo(new Outcome.Nothing());
    for (int size : List.of(1, 5, 256, 300)) {
      log.grow(size);
      assertThat(cosigning.round(NOW)).isEqualTo(new Outcome.Cosigned(size));
      assertThat(cosigned(log.files.newest().orElseThrow())).hasSize(1);
      assertThat(Checkpoint.open(log.note(), List.of(Keys.LOG.publicKey())).orThrow().size())
          .isEqualTo(size);
      assertThat(cosigning.round(NOW)).isEqualTo(new Outcome.Nothing());
    }
    assertThat(requests).isEqualTo(4);
  }

  @Test
  void serviceThatStartsAgainLearnsWhereTheWitnessIs() {
    log.grow(5);
    cosigning.round(NOW);
    log.grow(9);
    assertThat(cosigning(witness.publicKey()).round(NOW)).isEqualTo(new Outcome.Cosigned(9));
    assertThat(requests).isEqualTo(3);
  }

  @Test
  void witnessThatFailsIsLeftAloneForAWhile() {
    log.grow(5);
    status = 500;
    assertThat(cosigning.round(NOW)).isEqualTo(new Outcome.Silent("it answers 500"));
    assertThat(cosigning.round(NOW.plusSeconds(1))).isEqualTo(new Outcome.Nothing());
    assertThat(log.files.cosigned()).isEmpty();
    status = 200;
    assertThat(cosigning.round(NOW.plus(Cosigning.REST))).isEqualTo(new Outcome.Cosigned(5));
    server.stop(0);
    log.grow(6);
    assertThat(cosigning.round(NOW.plusSeconds(100))).isInstanceOf(Outcome.Silent.class);
  }

  @Test
  void cosignatureOfAnotherKeyIsNotTaken() {
    log.grow(5);
    var other = cosigning(witness("w2").publicKey());
    assertThat(other.round(NOW))
        .isEqualTo(new Outcome.Silent("it answers no cosignature of its key"));
    assertThat(log.files.cosigned()).isEmpty();
  }

  @Test
  void witnessThatSawMoreIsNotAskedForLess() {
    var other = new TestLog(Keys.LOG, "true");
    witness.add(new AddCheckpoint(0, List.of(), other.grow(9)), NOW);
    log.grow(5);
    assertThat(cosigning.round(NOW)).isEqualTo(new Outcome.Silent("it has cosigned 9 entries"));
  }

  @Test
  void cosignaturesAreKeptBesideTheNewestCheckpoint() {
    var files = new FileCheckpoint(folder.resolve("log"));
    var five = log.grow(5);
    files.advance(five.encode());
    var note = Note.parse(files.newest().orElseThrow()).orThrow();
    files.cosign(note, line(note, "w1"));
    files.cosign(note, line(note, "w2"));
    files.cosign(note, line(note, "w2"));
    assertThat(files.newest()).isEqualTo(files.cosigned());
    assertThat(Note.parse(files.newest().orElseThrow()).orThrow().signatures()).hasSize(3);

    var nine = log.grow(9);
    files.advance(nine.encode());
    assertThat(files.newest()).contains(nine.encode());
    // One that comes late finds a newer checkpoint and joins the others.
    files.cosign(note, line(note, "w3"));
    assertThat(files.newest()).contains(nine.encode());
    assertThat(Note.parse(files.cosigned().orElseThrow()).orThrow().signatures()).hasSize(4);
    files.cosign(nine, line(nine, "w1"));
    files.cosign(note, line(note, "w4"));
    assertThat(files.cosigned()).isEqualTo(files.newest());
  }

  @Test
  void proofWaitsAMomentForTheCosignatureAndThenDoesWithout() {
    var store = new MemoryLogStore();
    var tiles = new MemoryTiles();
    var sequencer = new Sequencer(store, Keys.LOG, new Publisher(store, tiles, tiles));
    var now = new Instant[] {NOW};
    var shown = new PublicLog(store, tiles, tiles, Duration.ofSeconds(2), () -> now[0]);
    store.add(log.entry(0));
    sequencer.run(NOW);
    assertThat(shown.size()).isZero();
    now[0] = NOW.plusSeconds(2);
    assertThat(shown.size()).isEqualTo(1);

    var one = Note.parse(tiles.newest().orElseThrow()).orThrow();
    tiles.cosign(one, line(one, "w1"));
    assertThat(shown.size()).isEqualTo(1);
    store.add(log.entry(1));
    sequencer.run(NOW);
    assertThat(shown.size()).isEqualTo(1);
    // The first entry's proof takes the cosigned checkpoint, the second's the only one there is.
    assertThat(shown.proof(log.entry(0)).orElseThrow().checkpoint().signatures()).hasSize(2);
    var second = shown.proof(log.entry(1)).orElseThrow();
    assertThat(second.checkpoint().signatures()).hasSize(1);
    assertThat(second.verify(log.entry(1), List.of(Keys.LOG.publicKey())))
        .isInstanceOf(Parsed.Ok.class);
    now[0] = NOW.plusSeconds(4);
    assertThat(shown.size()).isEqualTo(2);
  }

  @Test
  void listOfWitnessesIsReadAsThePolicyFormatHasIt() {
    var key = witness.publicKey();
    var text = "# ours\n\nwitness w1 " + key.vkey() + " https://saksi.example/w1\n";
    assertThat(WitnessList.parse(text).orThrow().items())
        .containsExactly(new WitnessList.Item(key, URI.create("https://saksi.example/w1")));
    for (var wrong :
        List.of(
            "witness w1 " + key.vkey(),
            "witness w1 " + Keys.LOG.publicKey().vkey() + " https://x",
            "witness w1 " + key.vkey() + " file:///etc",
            "log " + key.vkey(),
            text.repeat(17))) {
      assertThat(WitnessList.parse(wrong)).as(wrong).isInstanceOf(Parsed.Malformed.class);
    }
  }

  private Note.Signature line(Note note, String name) {
    return new Cosigner(Keys.key("saksi.example/" + name, name)).cosign(note.text(), NOW);
  }

  private List<WitnessKey.Cosignature> cosigned(String signed) {
    return WitnessKey.cosignatures(Note.parse(signed).orThrow(), List.of(witness.publicKey()));
  }

  private Witness witness(String name) {
    return new Witness(
        new Cosigner(Keys.key("saksi.example/" + name, name)),
        List.of(Keys.LOG.publicKey()),
        new WitnessFolder(folder.resolve(name)));
  }

  private Cosigning cosigning(WitnessKey key) {
    var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return new Cosigning(new HttpWitness(client, url, key), log.files, log.files);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests++;
    try (exchange) {
      var request =
          AddCheckpoint.parse(Bytes.owning(exchange.getRequestBody().readAllBytes())).orThrow();
      var answer = witness.add(request, NOW);
      var code = answer instanceof Witness.Answer.Conflict ? 409 : status;
      var text =
          switch (answer) {
            case Witness.Answer.Cosigned(_, _, var line) -> line.line();
            case Witness.Answer.Conflict(var latest) -> latest + "\n";
            default -> "";
          };
      var body = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(code, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
