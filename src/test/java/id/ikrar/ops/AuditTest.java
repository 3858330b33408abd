package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.SimpleFileServer;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.seal.Herald;
import id.ikrar.signing.Receipt;
import id.ikrar.tlog.Checkpoint;
import id.ikrar.tlog.Entry;
import id.ikrar.tlog.KeyEntry;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.Note;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditTest {
  @TempDir static Path home;
  private static Receipt receipt;
  private static LogKey key;
  private static int size;
  private static long accepted;

  @TempDir Path folder;

  /** Keys named, three pledges accepted, two sealed, one withdrawn, one that waits. */
  @BeforeAll
  static void sign() {
    try (var stored = new StoredHall(home)) {
      var hall = stored.hall;
      new Herald(hall.keys, hall.ports.log()).announce();
      var event = hall.open(4);
      receipt = hall.sign(event, 1);
      hall.sign(event, 2);
      hall.finish();
      withdraw(stored, event);
      hall.sequencer.run(Instant.now());
      hall.sign(event, 3);
      key = hall.logKey;
      var entry = new Entry(Entry.Type.ACCEPTED, receipt.record(), receipt.signed()).encode();
      accepted = hall.ports.log().indexOf(Digest.of(entry)).orElseThrow();
      size = (int) hall.ports.log().state().orElseThrow().size();
    }
  }

  private static void withdraw(StoredHall stored, Event event) {
    var hall = stored.hall;
    hall.withdrawals.bySigner(hall.token(event, 2), "Salah paham", Instant.now());
    assertThat(hall.withdrawals.of(event.id())).hasSize(1);
  }

  @BeforeEach
  void copy() throws IOException {
    try (var files = Files.walk(home)) {
      for (var file : files.toList()) {
        var target = folder.resolve(home.relativize(file).toString());
        if (!Files.isDirectory(file)) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }

  @Test
  void cleanServiceAnswersClean() {
    for (var how : List.of("none", "digest", "verify")) {
      var run = audit("--files", how);
      assertThat(run.text())
          .contains(size + " dari " + size + " entri")
          .contains("Basis data: 3 ikrar, 1 dicabut, 2 berkas bersegel, 1 entri belum publik")
          .contains("Tidak ada perbedaan.");
      assertThat(run.code()).isZero();
    }
    assertThat(audit("--lang", "en").text()).contains("No difference.");
  }

  @Test
  void changedTileIsNamed() throws IOException {
    flip(tile("tile/0"), 3 * Digest.SIZE + 1);
    differs("Hash ke-3 (dari 0) di tile/0/000.p/%d bukan hash dari entri di bawahnya.", size);
  }

  @Test
  void changedEntryIsNamed() throws IOException {
    flip(tile("tile/entries"), 10);
    differs("Entri 0 di tile/entries/000.p/%d bukan entri yang dijamin checkpoint.", size);
  }

  @Test
  void missingTileIsNamed() throws IOException {
    Files.delete(tile("tile/0"));
    differs("tile/0/000.p/%d tidak ada, padahal checkpoint menyebut %d entri.", size, size);
  }

  @Test
  void checkpointLargerThanItsTilesIsNamed() throws IOException {
    var head = head();
    sign(key, new Checkpoint(head.origin(), size + 5, head.root()));
    differs(
        "tile/entries/000.p/%d tidak ada, padahal checkpoint menyebut %d entri.",
        size + 5, size + 5);
  }

  @Test
  void checkpointWithAWrongSignatureIsNamed() throws Exception {
    sign(key, new Checkpoint(head().origin(), size - 1, head().root()));
    var text = Files.readString(checkpoint()).replace("\n" + (size - 1) + "\n", "\n" + size + "\n");
    Files.writeString(checkpoint(), text);
    differs("Checkpoint tidak ditandatangani kunci log yang dipercaya (the signature of");

    var stranger = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    sign(LogKey.of(key.origin(), stranger.getPrivate(), stranger.getPublic()), head());
    differs("Checkpoint tidak ditandatangani kunci log yang dipercaya (no trusted key");

    Files.delete(checkpoint());
    differs("Log belum menunjukkan checkpoint.");
  }

  @Test
  void checkpointOfAnotherTreeIsNamed() throws IOException {
    sign(key, new Checkpoint(head().origin(), size, Digest.of(receipt.record().bytes())));
    differs("Akar dari %d entri adalah", size);
  }

  @Test
  void logWrittenAgainWithoutItsDatabaseIsNamed() throws Exception {
    sql("DELETE FROM withdrawal");
    sql("DELETE FROM log_entry WHERE log_index = ?", size - 1);
    differs("Entri %d ada di log, tetapi tidak ada di basis data.", size - 1);
  }

  @Test
  void entryChangedInTheDatabaseIsNamed() throws Exception {
    sql("UPDATE log_entry SET entry = ? WHERE log_index = 1", new byte[] {1, 2, 3});
    differs("Entri 1 di basis data lain dari yang di log.");
  }

  @Test
  void digestChangedInTheDatabaseIsNamed() throws Exception {
    sql("UPDATE log_entry SET digest = ? WHERE log_index = 2", new byte[32]);
    differs("Entri 2 di basis data tercatat dengan SHA-256 yang salah.");
  }

  @Test
  void databaseThatIsBehindTheLogIsNamed() throws Exception {
    sql("UPDATE log_state SET size = size - 1, edge = edge");
    assertThat(audit().text()).contains("PERBEDAAN PERTAMA");
  }

  @Test
  void acceptanceOfAnotherFileIsNamed() throws Exception {
    sql("UPDATE acceptance SET signed = ? WHERE short_id = ?", new byte[32], id());
    differs(
        "Entri %d di log: ikrar %s diterima dengan berkas lain",
        accepted, receipt.shortId().printed());
  }

  @Test
  void acceptanceOfAnotherRecordIsNamed() throws Exception {
    sql("UPDATE acceptance SET record = ? WHERE short_id = ?", new byte[32], id());
    differs(
        "Entri %d di log berbicara tentang ikrar %s yang tidak ada", accepted, receipt.record());
  }

  @Test
  void acceptanceThatTheLogDoesNotHoldIsNamed() throws Exception {
    sql("DELETE FROM sealing");
    sql("DELETE FROM log_entry WHERE log_index IS NULL");
    differs("ada di basis data, tetapi penerimaannya tidak ada di log.");
  }

  @Test
  void withdrawalThatWasTakenBackIsNamed() throws Exception {
    sql("DELETE FROM withdrawal");
    differs("Entri %d di log: pencabutan ikrar", size - 1);
  }

  @Test
  void withdrawalWithAnotherReasonIsNamed() throws Exception {
    sql("UPDATE withdrawal SET reason = ?", "Alasan lain");
    differs("Entri %d di log: pencabutan ikrar", size - 1);
  }

  @Test
  void missingFileIsNamed() throws Exception {
    sql("DELETE FROM sealed WHERE acceptance = " + pledge(), id());
    differs(": berkas bersegel ikrar %s tidak ada di penyimpanan.", receipt.shortId().printed());
  }

  @Test
  void changedFileIsNamed() throws Exception {
    sql("UPDATE sealed SET pdf = ? WHERE acceptance = " + pledge(), new byte[] {37}, id());
    differs("Berkas bersegel ikrar %s berubah: SHA-256", receipt.shortId().printed());
    assertThat(audit("--files", "none").code()).isZero();
  }

  @Test
  void fileChangedWithItsDigestIsNamed() throws Exception {
    var digest = Digest.of(Bytes.of(new byte[] {37})).toArray();
    sql(
        "UPDATE sealed SET pdf = ?, digest = ? WHERE acceptance = " + pledge(),
        new byte[] {37},
        digest,
        id());
    differs("Berkas bersegel ikrar %s (SHA-256", receipt.shortId().printed());
  }

  @Test
  void fileOfNobodyWhomTheTrustFileNamesIsNotVerified() throws IOException {
    var other = folder.resolve(TrustFile.NAME);
    var text = Files.readString(other).lines().filter(line -> !line.contains("/qr+")).toList();
    Files.writeString(
        other, String.join("\n", text) + "\n" + Files.readString(folder.resolve(TrustFile.NAME)));
    assertThat(audit("--files", "verify").code()).isZero();
  }

  @Test
  void pledgeWithoutFileAndQueueIsNamed() throws Exception {
    sql("DELETE FROM sealing");
    differs("tidak punya berkas bersegel dan tidak menunggu segel.");
  }

  @Test
  void keyThatTheServiceDoesNotHaveIsNamed() {
    var other = folder.resolve("other");
    try (var stored = new StoredHall(other)) {
      var log = stored.hall.ports.log();
      new Herald(stored.hall.keys, log).announce();
      var secret = Digest.of(Bytes.of(new byte[] {7}));
      log.submit(new KeyEntry("seal", "", secret, Instant.EPOCH).encode());
      stored.hall.sequencer.run(Instant.now());
    }
    var run = CommandRun.of("audit", "--data", other);
    assertThat(run.text()).contains("kunci seal (").contains("yang tidak dimiliki layanan ini.");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void keyThatTheLogDoesNotNameIsNamed() {
    var other = folder.resolve("other");
    try (var stored = new StoredHall(other)) {
      var hall = stored.hall;
      hall.sign(hall.open(1), 1);
      hall.finish();
    }
    var run = CommandRun.of("audit", "--data", other);
    assertThat(run.text()).contains("Kunci root (").contains("tetapi tidak disebut di log.");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void strangerAuditsThePublicFilesAlone() throws IOException {
    var trust = folder.resolve("stranger.pem");
    Files.move(folder.resolve(TrustFile.NAME), trust);
    Files.delete(folder.resolve("ikrar.mv.db"));
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var server =
        SimpleFileServer.createFileServer(
            address, folder.toRealPath(), SimpleFileServer.OutputLevel.NONE);
    server.start();
    try {
      var url = "http://127.0.0.1:" + server.getAddress().getPort();
      for (var log : List.of(url, url + "/log/", folder.resolve("log").toString())) {
        var run = CommandRun.of("audit", log, "--trust", trust);
        assertThat(run.text()).contains("Tidak ada perbedaan.").doesNotContain("Basis data");
        assertThat(run.code()).isZero();
      }
      assertThat(CommandRun.of("audit", url, "--log-key", key.publicKey().vkey()).code()).isZero();
      flip(tile("tile/entries"), 10);
      var run = CommandRun.of("audit", url, "--trust", trust, "--lang", "en");
      assertThat(run.text())
          .contains("FIRST DIFFERENCE: Entry 0 in tile/entries/000.p/" + size + " is not the one");
      assertThat(run.code()).isEqualTo(1);
    } finally {
      server.stop(0);
    }
    assertThat(CommandRun.of("audit", "http://127.0.0.1:1/log", "--trust", trust).code())
        .isEqualTo(2);
  }

  @Test
  void publicCopyIsComparedWithTheStoreWhereAsked() throws Exception {
    sql("UPDATE log_entry SET entry = ? WHERE log_index = 1", new byte[] {1, 2, 3});
    var copy = folder.resolve("log");
    assertThat(audit(copy.toString()).code()).isZero();
    assertThat(audit(copy.toString(), "--store").text()).contains("Entri 1 di basis data lain");
  }

  @Test
  void wrongUseIsToldApart() {
    assertThat(audit("--files", "some").code()).isEqualTo(Ikrar.USAGE);
    assertThat(audit("--log-key", "x").code()).isEqualTo(Ikrar.USAGE);
    assertThat(CommandRun.of("audit", "--data", folder.resolve("none")).code())
        .isEqualTo(Ikrar.USAGE);
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private void differs(String sentence, Object... values) {
    var run = audit();
    assertThat(run.text()).contains("PERBEDAAN PERTAMA: ").contains(sentence.formatted(values));
    assertThat(run.code()).isEqualTo(1);
  }

  private CommandRun audit(String... arguments) {
    var all = new ArrayList<Object>(List.of("audit", "--data", folder));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray());
  }

  private Path tile(String kind) {
    return folder.resolve("log").resolve(kind).resolve("000.p").resolve("" + size);
  }

  private Path checkpoint() {
    return folder.resolve("log").resolve("checkpoint");
  }

  private Checkpoint head() throws IOException {
    return Checkpoint.parse(Note.parse(Files.readString(checkpoint())).orThrow().text()).orThrow();
  }

  private void sign(LogKey with, Checkpoint head) throws IOException {
    Files.writeString(checkpoint(), with.sign(head));
  }

  private static void flip(Path file, int at) throws IOException {
    var bytes = Files.readAllBytes(file);
    bytes[at] ^= 0x01;
    Files.write(file, bytes);
  }

  private static String pledge() {
    return "(SELECT id FROM acceptance WHERE short_id = ?)";
  }

  private static String id() {
    return receipt.shortId().value();
  }

  private void sql(String statement, Object... values) throws SQLException {
    try (var connection = connection();
        var prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        prepared.setObject(i + 1, values[i]);
      }
      assertThat(prepared.executeUpdate()).as(statement).isPositive();
    }
  }

  private java.sql.Connection connection() throws SQLException {
    var file = folder.resolve("ikrar").toAbsolutePath();
    return DriverManager.getConnection(
        "jdbc:h2:file:"
            + file
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;"
            + "CASE_INSENSITIVE_IDENTIFIERS=TRUE",
        "ikrar",
        "");
  }
}
