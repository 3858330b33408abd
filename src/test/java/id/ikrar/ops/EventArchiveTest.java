package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.Tampering;
import id.ikrar.TestHall;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.seal.EventArchive;
import id.ikrar.signing.Receipt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of an event, as it is exported, and each way in which it can be spoilt. */
class EventArchiveTest {
  @TempDir static Path home;
  private static Path archive;
  private static CommandRun exported;
  private static Event event;
  private static List<Receipt> receipts;

  @TempDir Path folder;

  @BeforeAll
  static void export() throws IOException {
    try (var stored = new StoredHall(home)) {
      var hall = stored.hall;
      event = hall.open(4);
      receipts = IntStream.rangeClosed(1, 3).mapToObj(i -> hall.sign(event, i)).toList();
      hall.finish();
      hall.withdrawals.byOrganiser(
          hall.organization.id(), receipts.get(2).shortId(), "=Keliru; \"salah\"", Instant.now());
      hall.finish();
      hall.statusPublisher.run(Instant.now());
      hall.sign(event, 4);
    }
    Files.move(home.resolve("log/status"), home.resolve("status"));
    archive = home.resolve("arsip.zip");
    exported = CommandRun.of("export", event.id().value(), "--data", home, "--out", archive);
  }

  @Test
  void exportSaysWhatWentIn() {
    assertThat(exported.code()).as(exported.text()).isZero();
    assertThat(exported.text()).contains("18 berkas, 3 ikrar, 1 belum disegel, 1 dicabut");
  }

  @Test
  void anArchiveHoldsWhatIsNeededUnderSafeNames() throws IOException {
    var files = read(archive);
    var id = receipts.getFirst().shortId().printed();
    assertThat(files.keySet())
        .contains(
            "pdf/" + id + ".pdf",
            "records/" + id + ".cbor",
            "proofs/" + id + ".tlog-proof",
            "status/" + receipts.get(2).shortId().printed() + ".cbor",
            "status/withdrawals.csv",
            "status/0",
            "verifier.html",
            "root.pem",
            "log/policy",
            "log/checkpoint",
            "README.txt")
        .last()
        .isEqualTo("SHA256SUMS");
    assertThat(files.keySet()).hasSize(18).allMatch(name -> name.matches("[A-Za-z0-9./-]+"));
    assertThat(text(there(files, "status/withdrawals.csv")))
        .contains("ORGANISER;\"'=Keliru; \"\"salah\"\"\"");
    assertThat(text(there(files, "log/policy"))).startsWith("log localhost:8080/log+");
    assertThat(text(there(files, "README.txt")))
        .contains("Arsip tidak dapat menjamin dirinya sendiri")
        .contains("No archive can vouch for itself")
        .contains(event.programme().name());
  }

  @Test
  void theTableOfContentsIsCheckedBySha256sum() throws Exception {
    var files = read(archive);
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue().toArray());
    }
    var check =
        new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .doesNotContain("FAILED");
    assertThat(check.waitFor()).isZero();
  }

  @Test
  void anArchiveIsWholeForWhoTrustsItsRootFromElsewhere() {
    var run = verify(archive);
    assertThat(run.code()).as("a pledge was withdrawn: " + run.text()).isEqualTo(3);
    assertThat(run.text())
        .contains("ARSIP UTUH")
        .contains("Pencabutan menurut daftar status bertanda tangan per ")
        .contains("17 berkas, 3 ikrar: 3 asli, 0 tidak, 1 dicabut; 0 hal tidak cocok")
        .contains("ASLI, dicabut");
    assertThat(verify(archive, "--lang", "en").text()).contains("ARCHIVE WHOLE");
  }

  @Test
  void theEnclosedPageHasTheKeysOfTheArchiveAndTheAddressOfItsLog() throws IOException {
    var page = text(there(read(archive), "verifier.html"));
    assertThat(page)
        .contains("<strong>localhost:8080</strong>")
        .contains("http://localhost:8080")
        .contains("data-say=\"sample\"");
    assertThat(text(there(read(archive), "root.pem")).replace("+", "").lines())
        .allSatisfy(line -> assertThat(page.replace("+", "")).contains(line));
  }

  @Test
  void withdrawalTakenOutOfAnArchiveIsStillToldByItsStatusList() throws IOException {
    var files = read(archive);
    files.remove("status/" + receipts.get(2).shortId().printed() + ".cbor");
    list(files);
    var run = verify(write(folder.resolve("kurang.zip"), files));
    assertThat(run.code()).as(run.text()).isEqualTo(3);
    assertThat(run.text()).contains("1 dicabut").contains("ASLI, dicabut");
  }

  @Test
  void withoutStatusListItIsSaidThatNothingIsKnown() throws IOException {
    var files = read(archive);
    files.remove("status/0");
    list(files);
    var run = verify(write(folder.resolve("tanpa.zip"), files));
    assertThat(run.code()).as(run.text()).isZero();
    assertThat(run.text()).contains("Untuk 3 ikrar tidak ada daftar status");
  }

  @Test
  void statusListThatNoTrustedKeySignedIsNamed() throws IOException {
    spoil(
        files -> {
          var list = there(files, "status/0").toArray();
          list[list.length - 1] ^= 1;
          files.put("status/0", Bytes.owning(list));
          list(files);
        },
        "status/0 bukan daftar status bertanda tangan kunci log",
        "Untuk 3 ikrar tidak ada daftar status");
    spoil(
        files -> {
          files.put("status/0", bytes("x"));
          list(files);
        },
        "status/0 bukan daftar status bertanda tangan kunci log");
  }

  @Test
  void anArchiveIsNeverItsOwnTrust() {
    var run = CommandRun.of("verify", archive, "--data", folder);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.text())
        .contains("Akar yang dipercaya tidak tersedia")
        .contains("BELUM TERBUKTI")
        .contains("3 ikrar: 0 asli, 3 tidak")
        .doesNotContain("ASLI.")
        .doesNotContain("ARSIP UTUH");
  }

  @Test
  void missingFileIsNamed() throws IOException {
    var pdf = pdf(0);
    spoil(files -> files.remove(pdf), pdf + " tercantum dalam daftar isi, tetapi tidak ada");
  }

  @Test
  void fileTakenOutTogetherWithItsLineIsMissedByItsRecord() throws IOException {
    var record = record(0);
    spoil(
        files -> {
          files.remove(record);
          list(files);
        },
        record + " tidak ada, padahal " + pdf(0) + " ada");
    spoil(
        files -> {
          files.remove(pdf(0));
          list(files);
        },
        pdf(0) + " tidak ada, padahal " + record + " ada");
  }

  @Test
  void extraFileIsNamed() throws IOException {
    spoil(
        files -> files.put("pdf/catatan.txt", bytes("hai")),
        "pdf/catatan.txt ada di arsip, tetapi tidak tercantum");
  }

  @Test
  void swappedFilesAreNamedEvenWhenTheTableSaysSo() throws IOException {
    spoil(
        files -> {
          swap(files, pdf(0), pdf(1));
          list(files);
        },
        pdf(0) + " memuat ikrar lain, " + receipts.get(1).shortId().printed());
    spoil(files -> swap(files, pdf(0), pdf(1)), pdf(0) + " bukan berkas yang tercantum");
  }

  @Test
  void recordAndProofOfAnotherPledgeAreNamed() throws IOException {
    spoil(
        files -> {
          swap(files, record(0), record(1));
          list(files);
        },
        record(0) + " berbeda dari catatan yang ada dalam PDF-nya");
    var proof = "proofs/" + receipts.getFirst().shortId().printed() + ".tlog-proof";
    spoil(
        files -> {
          files.put(proof, bytes(text(there(files, proof)) + " "));
          list(files);
        },
        proof + " berbeda dari bukti log");
  }

  @Test
  void alteredPdfIsJudgedAndNamed() throws IOException {
    spoil(
        files -> files.put(pdf(0), Tampering.inRecord(there(files, pdf(0)))),
        pdf(0) + " bukan berkas yang tercantum",
        "BERUBAH");
    spoil(
        files -> {
          files.put(pdf(0), Tampering.inRecord(there(files, pdf(0))));
          list(files);
        },
        "BERUBAH");
  }

  @Test
  void anotherRootIsNamed() throws IOException {
    var other =
        Keyring.create(
            folder.resolve("keys"),
            Passphrase.of("contoh"),
            TestHall.URL,
            Instant.now(),
            new SecureRandom());
    spoil(
        files -> {
          files.put("root.pem", bytes(other.root().pem()));
          list(files);
        },
        "root.pem menyebut akar atau kunci yang tidak dipercaya");
  }

  @Test
  void olderStateOfTheLogIsNamed() throws IOException {
    spoil(
        files -> {
          files.put("log/checkpoint", bytes("localhost:8080/log\n1\nAAAA\n"));
          list(files);
        },
        "log/checkpoint bukan keadaan log yang dipercaya");
  }

  @Test
  void archiveWithoutItsTableOfContentsIsNotTakenForAnyZip() throws IOException {
    spoil(files -> files.remove("SHA256SUMS"), "SHA256SUMS tidak ada");
    spoil(
        files -> files.put("SHA256SUMS", bytes("0123 ../../etc/passwd\n")),
        "SHA256SUMS tidak terbaca: line 1 is no digest and name");
  }

  @Test
  void answerForMachinesHasTheArchiveAndItsFiles() {
    var run = verify(archive, "--json");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.text())
        .contains("\"archives\":[")
        .contains("\"whole\":true")
        .contains("arsip.zip!/pdf/" + receipts.getFirst().shortId().printed() + ".pdf");
  }

  @Test
  void unknownEventIsAnsweredWithThoseThereAre() {
    var run = CommandRun.of("export", "0123456789abcdefghjk", "--data", home);
    assertThat(run.code()).isEqualTo(Ikrar.USAGE);
    assertThat(run.text()).contains("there is no event").contains(event.id().value());
  }

  /** Changes the files of the archive; the answer must be 1 and say all of this. */
  private void spoil(java.util.function.Consumer<Map<String, Bytes>> change, String... said)
      throws IOException {
    var files = read(archive);
    change.accept(files);
    var spoilt = write(folder.resolve("rusak.zip"), files);
    var run = verify(spoilt);
    assertThat(run.code()).as(run.text()).isEqualTo(1);
    assertThat(run.text()).contains(said).doesNotContain("ARSIP UTUH");
  }

  private static CommandRun verify(Path file, Object... options) {
    var all = new java.util.ArrayList<Object>(List.of("verify", file, "--data", home));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray());
  }

  private static String pdf(int index) {
    return EventArchive.PDFS + receipts.get(index).shortId().printed() + ".pdf";
  }

  private static String record(int index) {
    return EventArchive.RECORDS + receipts.get(index).shortId().printed() + ".cbor";
  }

  private static void swap(Map<String, Bytes> files, String one, String other) {
    var kept = there(files, one);
    files.put(one, there(files, other));
    files.put(other, kept);
  }

  /** Writes the table of contents anew, as a forger would. */
  private static void list(Map<String, Bytes> files) {
    files.remove("SHA256SUMS");
    files.put(
        "SHA256SUMS",
        bytes(
            files.entrySet().stream()
                .map(file -> Digest.of(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining())));
  }

  private static Map<String, Bytes> read(Path zip) throws IOException {
    var files = new LinkedHashMap<String, Bytes>();
    try (var open = new ZipFile(zip.toFile())) {
      for (var entry : open.stream().toList()) {
        files.put(entry.getName(), Bytes.owning(open.getInputStream(entry).readAllBytes()));
      }
    }
    return files;
  }

  private static Path write(Path zip, Map<String, Bytes> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue().toArray());
        out.closeEntry();
      }
    }
    return Files.write(zip, bytes.toByteArray());
  }

  private static Bytes there(Map<String, Bytes> files, String name) {
    return Optional.ofNullable(files.get(name)).orElseThrow();
  }

  private static Bytes bytes(String text) {
    return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.UTF_8);
  }
}
