package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.SnakeYamlNode;
import id.ikrar.TestHall;
import id.ikrar.kernel.Bytes;
import id.ikrar.store.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code ikrar verify} with more than one plain file, and whom and when it is told to believe. */
class VerifyManyFilesTest {
  @TempDir static Path home;
  @TempDir Path folder;
  private static TestHall hall;
  private static Bytes pdf;
  private static Bytes changed;

  @BeforeAll
  static void sign() {
    hall = TestHall.now(home);
    var event = hall.open(World.programme(LocalDate.of(2024, 9, 10)), 1);
    var receipt = hall.sign(event, 1);
    hall.finish();
    pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
    changed = pdf.concat(Bytes.of(new byte[] {' '}));
    TrustFile.write(home, TrustFile.of(hall.keys, hall.logKey));
  }

  @Test
  void aFolderIsReadToTheLastPdfBelowItInOrder() throws IOException {
    write("b/z.PDF", pdf);
    write("a.pdf", pdf);
    write("b/c/m.pdf", changed);
    write("b/notulen.txt", Bytes.EMPTY);
    var run = verify(folder.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.out)
        .containsSubsequence(
            folder.resolve("a.pdf").toString(),
            folder.resolve("b/c/m.pdf").toString(),
            folder.resolve("b/z.PDF").toString(),
            "3 berkas: 2 asli, 1 tidak asli, 0 tidak terbaca")
        .doesNotContain("notulen");
  }

  @Test
  void aFolderBehindALinkIsReadAndALinkInsideOneIsNotFollowed() throws IOException {
    write("isi/a.pdf", pdf);
    Files.createSymbolicLink(folder.resolve("isi/lagi"), folder.resolve("isi"));
    Files.createSymbolicLink(folder.resolve("masuk"), folder.resolve("isi"));
    var run = verify(folder.resolve("masuk").toString());
    assertThat(run.code).isZero();
    assertThat(run.out).contains("masuk/a.pdf").doesNotContain("lagi");
  }

  @Test
  void aFolderOrArchiveWithoutPdfIsNeverTakenForGenuine() throws IOException {
    assertThat(verify(folder.toString()).code).isEqualTo(2);
    var zip = zip("kosong.zip", new Item("baca.txt", pdf));
    assertThat(verify(zip.toString()).code).isEqualTo(2);
    var empty = zip("hampa.zip");
    assertThat(verify(empty.toString()).code).isEqualTo(2);
    assertThat(verify(write("asli.pdf", pdf).toString(), empty.toString()).code).isEqualTo(2);
  }

  @Test
  void everyPdfOfAnArchiveIsJudged() throws IOException {
    var zip =
        zip(
            "desa.zip",
            new Item("satu.pdf", pdf),
            new Item("kecamatan/dua.PDF", changed),
            new Item("daftar.csv", Bytes.EMPTY));
    var run = verify(zip.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.out)
        .containsSubsequence("desa.zip!/satu.pdf", "ASLI", "desa.zip!/kecamatan/dua.PDF", "✗ ")
        .contains("2 berkas: 1 asli, 1 tidak asli");
    assertThat(verify(zip("baik.zip", new Item("satu.pdf", pdf)).toString()).code).isZero();
  }

  @Test
  void anArchiveWithTwoEntriesOfOneNameIsRefused() throws IOException {
    var zip = zip("ganda.zip", new Item("aa.pdf", pdf), new Item("bb.pdf", changed));
    var text = new String(Files.readAllBytes(zip), StandardCharsets.ISO_8859_1);
    Files.writeString(zip, text.replace("bb.pdf", "aa.pdf"), StandardCharsets.ISO_8859_1);
    var run = verify(zip.toString());
    assertThat(run.code).isEqualTo(2);
    assertThat(run.out).contains("two entries aa.pdf").doesNotContain("ASLI");
  }

  @Test
  void anEntryThatExpandsTooFarIsRefusedAndTheOthersAreJudged() throws IOException {
    int size = LimitedZip.MAX_UNQUESTIONED + 1;
    var zip = zip("bom.zip", new Item("nol.pdf", zeros(size)), new Item("asli.pdf", pdf));
    var run = verify(zip.toString());
    assertThat(run.code).isEqualTo(2);
    assertThat(run.out)
        .contains("more than " + LimitedZip.MAX_UNQUESTIONED + " bytes")
        .contains("2 berkas: 1 asli, 0 tidak asli, 1 tidak terbaca");
  }

  @Test
  void anArchiveWithTooManyEntriesIsRefused() throws IOException {
    var items = new ArrayList<Item>();
    items.add(new Item("asli.pdf", pdf));
    for (int i = 0; i < Archive.MAX_ENTRIES; i++) {
      items.add(new Item("i" + i, Bytes.EMPTY));
    }
    var run = verify(zip("banyak.zip", items.toArray(Item[]::new)).toString());
    assertThat(run.code).isEqualTo(2);
    assertThat(run.out).contains("at most " + Archive.MAX_ENTRIES).doesNotContain("ASLI");
  }

  @Test
  void aDamagedArchiveIsUnreadable() throws IOException {
    var zip = zip("rusak.zip", new Item("asli.pdf", pdf));
    var bytes = Files.readAllBytes(zip);
    Files.write(zip, Bytes.of(bytes).slice(0, bytes.length - 10).toArray());
    assertThat(verify(zip.toString()).code).isEqualTo(2);
  }

  @Test
  void aNameCannotCommandTheTerminal() throws IOException {
    var zip = zip("nakal.zip", new Item("\u001b[2Jasli.pdf", changed));
    assertThat(verify(zip.toString()).out).doesNotContain("\u001b").contains("asli.pdf");
  }

  @Test
  void aFileAboveTheLimitIsRefusedWithItsReason() throws IOException {
    var file = write("besar.pdf", zeros(Submission.MAX_BYTES + 1));
    var run = verify(file.toString());
    assertThat(run.code).isEqualTo(2);
    assertThat(run.out).contains("more than " + Submission.MAX_BYTES + " bytes");
  }

  @Test
  void standardInputIsJudged() {
    assertThat(verify(pdf.stream(), "-").code).isZero();
    assertThat(verify(changed.stream(), "-").code).isEqualTo(1);
    assertThat(verify(Bytes.EMPTY.stream(), "-").code).isEqualTo(2);
    assertThat(verify(pdf.stream(), "-", "-").code).isEqualTo(Ikrar.USAGE);
  }

  @Test
  void trustMayBePutTogetherFromSeveralPlaces() throws IOException {
    var file = write("asli.pdf", pdf).toString();
    var root = Files.writeString(folder.resolve("akar.pem"), hall.keys.root().pem()).toString();
    var other = "keys-sample/ocsp.pem";
    var vkey = hall.logKey.publicKey().vkey();
    assertThat(run(none(), "--trust", root, file).code).isEqualTo(1);
    assertThat(run(none(), "--trust", other, "--log-key", vkey, file).code).isEqualTo(1);
    var both = run(none(), "--trust", other, "--trust", root, "--log-key", vkey, file);
    assertThat(both.code).isZero();
    assertThat(both.out).contains(root, Path.of(other).toAbsolutePath().toString(), vkey);
  }

  @Test
  void aLogKeyThatIsNoneIsAMistakeOfTheCaller() throws IOException {
    var file = write("asli.pdf", pdf).toString();
    assertThat(verify("--log-key", "log+00+AA", file).code).isEqualTo(Ikrar.USAGE);
    assertThat(verify("--log-key", qrKey(), file).code).isEqualTo(Ikrar.USAGE);
  }

  @Test
  void itJudgesAsOfTheMomentAsked() throws IOException {
    var file = write("asli.pdf", pdf).toString();
    // The root is older than the pledge and younger than 1990.
    assertThat(verify("--at", "2040-01-01T00:00:00Z", file).code).isZero();
    assertThat(verify("--at", "1990-01-01T00:00:00Z", file).code).isEqualTo(1);
    assertThat(verify("--at", "kemarin", file).code).isEqualTo(Ikrar.USAGE);
    assertThat(verify("--at", "+20000-01-01T00:00:00Z", file).code).isEqualTo(Ikrar.USAGE);
  }

  @Test
  void everyAnswerInJsonKeepsToThePublishedSchema() throws IOException {
    write("asli.pdf", pdf);
    write("berubah.pdf", changed);
    write("bekas.pdf", flipped(pdf, pdf.size() - 2000));
    write("rusak.pdf", Bytes.of(new byte[] {1, 2, 3}));
    var run = verify("--json", "--at", "2027-01-01T00:00:00Z", folder.toString());
    assertThat(run.out)
        .contains("\"at\":\"2027-01-01T00:00:00Z\"")
        .contains("INTACT_ARCHIVED", "UNREADABLE", "\"log\":");
    assertThat(errors(run.out)).isEmpty();
  }

  @Test
  void theSchemaRefusesAnotherVerdictAndGreenWithAFault() throws IOException {
    var good = verify("--json", write("asli.pdf", pdf).toString()).out;
    assertThat(errors(good)).isEmpty();
    assertThat(errors(good.replace("INTACT_ARCHIVED", "FINE"))).isNotEmpty();
    assertThat(errors(good.replace("\"fault\":false", "\"fault\":true"))).isNotEmpty();
    assertThat(errors(good.replace("\"genuine\":true", "\"genuine\":false"))).isNotEmpty();
    assertThat(errors(good.replace("\"sha256\"", "\"sha\""))).isNotEmpty();
  }

  private static List<String> errors(String json) throws IOException {
    var schema = Files.readString(Path.of("docs/verdicts.schema.json"));
    return new ValidatorFactory()
            .withJsonNodeFactory(new SnakeYamlNode.Factory())
            .validate(schema, json)
            .getErrors()
            .stream()
            .map(error -> error.getInstanceLocation() + " " + error.getError())
            .toList();
  }

  private static String qrKey() {
    return TrustFile.of(hall.keys, hall.logKey)
        .encode()
        .lines()
        .filter(line -> line.startsWith("ikrar/qr+"))
        .findFirst()
        .orElseThrow();
  }

  private static Bytes flipped(Bytes content, int at) {
    var bytes = content.toArray();
    bytes[at] ^= 1;
    return Bytes.owning(bytes);
  }

  private static Bytes zeros(int size) {
    return Bytes.owning(new byte[size]);
  }

  private record Item(String name, Bytes content) {}

  private Path zip(String name, Item... items) throws IOException {
    var path = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (var item : items) {
        zip.putNextEntry(new ZipEntry(item.name));
        zip.write(item.content.toArray());
        zip.closeEntry();
      }
    }
    return path;
  }

  private Path write(String name, Bytes content) throws IOException {
    var path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.write(path, content.toArray());
  }

  private static InputStream none() {
    return new ByteArrayInputStream(new byte[0]);
  }

  private static Run verify(String... arguments) {
    return verify(none(), arguments);
  }

  private static Run verify(InputStream in, String... arguments) {
    var all = new ArrayList<>(List.of("--data", home.toString()));
    all.addAll(List.of(arguments));
    return run(in, all.toArray(String[]::new));
  }

  private static Run run(InputStream in, String... arguments) {
    var out = new StringWriter();
    int code =
        new CommandLine(new VerifyFiles(in))
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(new StringWriter()))
            .execute(arguments);
    return new Run(code, out.toString());
  }

  private record Run(int code, String out) {}
}
