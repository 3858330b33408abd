package id.ikrar.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.tlog.LogFollower.Step;
import id.ikrar.tlog.Witness.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
  private static final String NAME = "saksi.example/w1";

  @TempDir Path folder;
  private Witness witness;
  private LogFollower follower;
  private final TestLog log = new TestLog(Keys.LOG, "true");

  @BeforeEach
  void open() {
    witness = reopened(List.of(Keys.LOG.publicKey()));
    follower = new LogFollower(witness);
  }

  @Test
  void cosignatureIsTheOneOfTheSpecification() {
    var cosigned = cosigned(request(0, log.grow(3)));
    var line = cosigned.cosignature();
    assertThat(line.name()).isEqualTo(NAME);

    // c2sp.org/tlog-cosignature, written out.
    var key = witness.publicKey();
    var id =
        Digest.of(
            Bytes.of((NAME + "\n").getBytes(StandardCharsets.UTF_8))
                .concat(Bytes.hex("04"))
                .concat(key.key()));
    assertThat("%08x".formatted(line.keyId())).isEqualTo(id.hex().substring(0, 8));
    assertThat(line.value().size()).isEqualTo(72);
    assertThat(line.value().slice(0, 8).hex()).isEqualTo("%016x".formatted(NOW.getEpochSecond()));
    var message = "cosignature/v1\ntime " + NOW.getEpochSecond() + "\n" + log.note().text();
    assertThat(new NoteKey(NAME, key.key()).verifies(message, line.value().slice(8, 72))).isTrue();

    assertThat(WitnessKey.cosignatures(cosigned.note(), List.of(key)))
        .containsExactly(new WitnessKey.Cosignature(key, NOW));
    assertThat(WitnessKey.parse(key.vkey()).orThrow()).isEqualTo(key);
    assertThat(NoteKey.parse(key.vkey())).isInstanceOf(Parsed.Malformed.class);
    assertThat(WitnessKey.parse(Keys.LOG.publicKey().vkey())).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void cosignatureOfAnotherTextTimeOrNameIsNone() {
    var cosigned = cosigned(request(0, log.grow(3)));
    var line = cosigned.cosignature();
    var key = witness.publicKey();
    var text = cosigned.note().text();
    assertThat(key.cosigned(text, line)).contains(NOW);
    assertThat(key.cosigned(log.grow(4).text(), line)).isEmpty();
    var later = line.value().toArray();
    later[7]++;
    assertThat(key.cosigned(text, new Note.Signature(NAME, line.keyId(), Bytes.of(later))))
        .isEmpty();
    assertThat(new WitnessKey("other", key.key()).cosigned(text, line)).isEmpty();
    var never = line.value().toArray();
    never[0] = -1;
    assertThat(key.cosigned(text, new Note.Signature(NAME, line.keyId(), Bytes.of(never))))
        .isEmpty();
    // A note's own signature of the same key says another thing.
    var plain = Keys.key(NAME, "witness").sign(text);
    assertThat(key.cosigned(text, plain)).isEmpty();
    assertThat(WitnessKey.cosignatures(cosigned.note(), List.of(key, key))).hasSize(1);
  }

  @Test
  void requestIsReadAsItIsWritten() {
    var request = request(3, log.grow(300));
    var encoded = Bytes.of(request.encode().getBytes(StandardCharsets.UTF_8));
    assertThat(AddCheckpoint.parse(encoded).orThrow()).isEqualTo(request);
    for (var wrong :
        List.of(
            "",
            "old 3\n",
            "old 03\n\n" + log.note().encode(),
            "alt 3\n\n" + log.note().encode(),
            "old 3\nAAAA\n\n" + log.note().encode(),
            "old -1\n\n" + log.note().encode(),
            "old 3\n"
                + (Base64Text.of(Merkle.EMPTY) + "\n").repeat(64)
                + "\n"
                + log.note().encode())) {
      assertThat(AddCheckpoint.parse(Bytes.of(wrong.getBytes(StandardCharsets.UTF_8))))
          .as(wrong)
          .isInstanceOf(Parsed.Malformed.class);
    }
  }

  @Test
  void eachSizeIsCosignedAfterEachOther() {
    for (int first = 0; first < 20; first++) {
      for (int second = Math.max(1, first); second < 20; second++) {
        var one = new TestLog(Keys.key("log/" + first + "-" + second, "log"), "true");
        var key = Keys.key("log/" + first + "-" + second, "log").publicKey();
        var fresh = reopened(List.of(key));
        if (first > 0) {
          var note = one.grow(first);
          assertThat(fresh.add(new AddCheckpoint(0, List.of(), note), NOW))
              .isInstanceOf(Answer.Cosigned.class);
        }
        var note = one.grow(second);
        var path = new Tiles(one.files, second).consistency(first).path();
        assertThat(fresh.add(new AddCheckpoint(first, path, note), NOW))
            .isInstanceOf(Answer.Cosigned.class);
        assertThat(fresh.latest(key.name()).size()).isEqualTo(second);
      }
    }
  }

  @Test
  void oldSizeMustBeTheOneCosignedLast() {
    cosigned(request(0, log.grow(5)));
    assertThat(witness.add(request(3, log.grow(8)), NOW)).isEqualTo(new Answer.Conflict(5));
    assertThat(witness.add(request(0, log.note()), NOW)).isEqualTo(new Answer.Conflict(5));
    assertThat(witness.add(new AddCheckpoint(9, List.of(), log.note()), NOW))
        .isInstanceOf(Answer.Malformed.class);
    cosigned(request(5, log.note()));
    // The same once more: a fresh word for the same tree.
    cosigned(new AddCheckpoint(8, List.of(), log.note()));
  }

  @Test
  void whatIsNotSignedByAWatchedLogIsNotCosigned() {
    var note = log.grow(4);
    var other = new TestLog(Keys.key("other.example/log", "log"), "true").grow(4);
    assertThat(witness.add(new AddCheckpoint(0, List.of(), other), NOW))
        .isEqualTo(new Answer.UnknownLog("other.example/log"));
    var forged = new TestLog(Keys.key(Keys.ORIGIN, "thief"), "true").grow(4);
    assertThat(witness.add(new AddCheckpoint(0, List.of(), forged), NOW))
        .isInstanceOf(Answer.Unsigned.class);
    var text = note.text().replace("\n4\n", "\n5\n");
    assertThat(witness.add(new AddCheckpoint(0, List.of(), new Note(text, note.signatures())), NOW))
        .isInstanceOf(Answer.Unsigned.class);
    assertThat(
            witness.add(new AddCheckpoint(0, List.of(), new Note("x\n", note.signatures())), NOW))
        .isInstanceOf(Answer.Malformed.class);
    assertThat(witness.latest(Keys.ORIGIN).size()).isZero();
  }

  @Test
  void logWithTwoKeysIsFollowedByWhoeverKnowsOne() {
    cosigned(request(0, log.grow(4)));
    var root = new Tiles(log.files, 4).root();
    var rotated = Keys.key(Keys.ORIGIN, "new").after(Keys.LOG);
    var note = Note.parse(rotated.sign(new Checkpoint(Keys.ORIGIN, 4, root))).orThrow();
    assertThat(note.signatures()).hasSize(2);
    assertThat(witness.add(new AddCheckpoint(4, List.of(), note), NOW))
        .isInstanceOf(Answer.Cosigned.class);
    var young = reopened(List.of(rotated.publicKey()));
    var answer = young.add(new AddCheckpoint(4, List.of(), note), NOW);
    assertThat(answer).isInstanceOf(Answer.Cosigned.class);
    assertThat(
            reopened(List.of(Keys.key(Keys.ORIGIN, "third").publicKey()))
                .add(new AddCheckpoint(4, List.of(), note), NOW))
        .isInstanceOf(Answer.Unsigned.class);
  }

  @Test
  void proofThatIsChangedShortenedOrLengthenedIsNone() {
    cosigned(request(0, log.grow(5)));
    var good = request(5, log.grow(21));
    for (int i = 0; i < good.path().size(); i++) {
      var path = new ArrayList<>(good.path());
      path.set(i, Merkle.EMPTY);
      refused(path);
      path.remove(i);
      refused(path);
    }
    var longer = new ArrayList<>(good.path());
    longer.add(Merkle.EMPTY);
    refused(longer);
    refused(List.of());
    cosigned(good);
  }

  private void refused(List<Digest> path) {
    assertThat(witness.add(new AddCheckpoint(5, path, log.note()), NOW))
        .isInstanceOf(Answer.Unproven.class);
  }

  @Test
  void twoHistoriesAreNeverBothCosigned() throws IOException {
    var fork = new TestLog(Keys.LOG, "false");
    cosigned(request(0, log.grow(5)));
    assertThat(witness.add(new AddCheckpoint(5, List.of(), fork.grow(5)), NOW))
        .isInstanceOf(Answer.Forked.class);
    fork.grow(9);
    var proof = new Tiles(fork.files, 9).consistency(5).path();
    assertThat(witness.add(new AddCheckpoint(5, proof, fork.note()), NOW))
        .isInstanceOf(Answer.Unproven.class);
    // Also after it was started again.
    assertThat(reopened(witness.logs()).add(new AddCheckpoint(5, proof, fork.note()), NOW))
        .isInstanceOf(Answer.Unproven.class);
    assertThat(refusedNotes()).hasSize(1);
  }

  @Test
  void manyRequestsAtOnceNeverTakeTheWitnessBack() throws Exception {
    cosigned(request(0, log.grow(1)));
    var requests = new ArrayList<Callable<Answer>>();
    for (int size = 2; size <= 40; size++) {
      var note = log.grow(size);
      var path = new Tiles(log.files, size).consistency(1).path();
      requests.add(() -> witness.add(new AddCheckpoint(1, path, note), NOW));
    }
    try (var executor = Executors.newFixedThreadPool(8)) {
      var answers = new ArrayList<Answer>();
      for (var answer : executor.invokeAll(requests)) {
        answers.add(answer.get());
      }
      assertThat(answers).filteredOn(one -> one instanceof Answer.Cosigned).hasSize(1);
      assertThat(answers).filteredOn(one -> one instanceof Answer.Conflict).hasSize(38);
    }
  }

  @Test
  void logIsFollowedStepByStep() {
    IntStream.of(1, 2, 255, 256, 257, 300, 700)
        .forEach(size -> {
          var note = log.grow(size);
          assertThat(look(log)).as("" + size).isInstanceOf(Step.Grown.class);
          assertThat(witness.latest(Keys.ORIGIN).text()).isEqualTo(note.text());
          assertThat(look(log)).isInstanceOf(Step.Unchanged.class);
        });
  }

  @Test
  void followerSeesAForkWhateverItsSize() throws IOException {
    log.grow(300);
    assertThat(look(log)).isInstanceOf(Step.Grown.class);
    for (int size : List.of(300, 301, 600)) {
      var fork = new TestLog(Keys.LOG, "false");
      fork.grow(size);
      assertThat(look(fork)).as("" + size).isInstanceOf(Step.Forked.class);
    }
    var shorter = new TestLog(Keys.LOG, "false");
    shorter.grow(299);
    assertThat(look(shorter)).isInstanceOf(Step.WentBack.class);
    assertThat(refusedNotes()).hasSize(4);
    log.grow(301);
    assertThat(look(log)).isInstanceOf(Step.Grown.class);
  }

  @Test
  void olderCheckpointOfTheSameHistoryIsNoFork() throws IOException {
    var old = log.grow(10);
    log.grow(20);
    assertThat(look(log)).isInstanceOf(Step.Grown.class);
    assertThat(follower.look(old, log.files, NOW)).isInstanceOf(Step.Behind.class);
    assertThat(witness.latest(Keys.ORIGIN).size()).isEqualTo(20);
    assertThat(refusedNotes()).isEmpty();
  }

  @Test
  void damagedTileIsNotTakenForAFork() throws IOException {
    log.grow(10);
    look(log);
    log.grow(20);
    var tile = log.files.get("tile/0/000.p/20").orElseThrow().toArray();
    tile[3]++;
    log.files.damage("tile/0/000.p/20", Bytes.of(tile));
    assertThat(look(log))
        .isEqualTo(new Step.Damaged(log.head(), new LogFault.WrongHash("tile/0/000.p/20", 0)));
    assertThat(refusedNotes()).isEmpty();
  }

  private Step look(TestLog one) {
    return follower.look(one.note(), one.files, NOW);
  }

  private List<Path> refusedNotes() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("refused-")).toList();
    }
  }

  private Answer.Cosigned cosigned(AddCheckpoint request) {
    var answer = witness.add(request, NOW);
    assertThat(answer).isInstanceOf(Answer.Cosigned.class);
    return (Answer.Cosigned) answer;
  }

  private AddCheckpoint request(long old, Note note) {
    var size = Checkpoint.parse(note.text()).orThrow().size();
    return new AddCheckpoint(old, new Tiles(log.files, size).consistency(old).path(), note);
  }

  private Witness reopened(List<NoteKey> logs) {
    return new Witness(new Cosigner(Keys.key(NAME, "witness")), logs, new WitnessFolder(folder));
  }
}
