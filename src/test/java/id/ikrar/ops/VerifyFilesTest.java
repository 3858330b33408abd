package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.Tampering;
import id.ikrar.TestHall;
import id.ikrar.kernel.Bytes;
import id.ikrar.store.World;
import id.ikrar.tlog.CraftedStatusList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyFilesTest {
  @TempDir static Path folder;
  private static TestHall hall;
  private static Bytes pdf;

  @BeforeAll
  static void sign() {
    hall = TestHall.now(folder);
    var event = hall.open(World.programme(LocalDate.of(2024, 9, 10)), 1);
    var receipt = hall.sign(event, 1);
    hall.finish();
    pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
    TrustFile.write(folder, TrustFile.of(hall.keys, hall.logKey));
  }

  @Test
  void aGenuineFileAnswersZeroAndSaysWhomItTrusted() throws IOException {
    var run = verify(file("asli.pdf", pdf));
    assertThat(run.code).isZero();
    assertThat(run.out)
        .contains(folder.resolve("trust.pem").toString())
        .contains("Contoh 1, Kepala Desa")
        .contains("ASLI");
  }

  @Test
  void aChangedFileAnswersOneWithEveryReasonOnItsLine() throws IOException {
    var run = verify(file("berubah.pdf", Tampering.inRecord(pdf)));
    assertThat(run.code).isEqualTo(1);
    assertThat(run.out).contains("✗ ").doesNotContain("ASLI");
  }

  @Test
  void bytesAfterTheEndAnswerOne() throws IOException {
    var run = verify(file("tambahan.pdf", pdf.concat(Bytes.of(new byte[] {' '}))));
    assertThat(run.code).isEqualTo(1);
  }

  @Test
  void aFileThatIsNoPdfAnswersTwo() throws IOException {
    assertThat(verify(file("surat.pdf", Bytes.of(new byte[] {1, 2, 3}))).code).isEqualTo(2);
    assertThat(verify(folder.resolve("tidak-ada.pdf")).code).isEqualTo(2);
  }

  @Test
  void oneBadFileAmongManyDecides() throws IOException {
    var bad = Tampering.inRecord(pdf);
    var good = file("satu.pdf", pdf);
    assertThat(verify(good, file("dua.pdf", bad), file("tiga.pdf", Bytes.EMPTY)).code).isEqualTo(1);
    assertThat(verify(good, file("empat.pdf", Bytes.EMPTY)).code).isEqualTo(2);
  }

  @Test
  void anotherRootMakesItNotIssuedHere() throws IOException {
    var other = folder.resolve("lain.pem");
    Files.writeString(other, hall.keys.issuing().pem());
    var run = run("verify", "--trust", other.toString(), file("akar.pdf", pdf).toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.out).contains(other.toString()).contains("BUKAN TERBITAN KAMI");
  }

  @Test
  void withoutAnybodyToTrustItSaysWhatToDo() throws IOException {
    var run = run("verify", "--data", folder.resolve("kosong").toString(), "x.pdf");
    assertThat(run.code).isEqualTo(Ikrar.USAGE);
    assertThat(run.err).contains("--trust");
  }

  @Test
  void jsonSaysTheSame() throws IOException {
    var run =
        run(
            "verify",
            "--json",
            "--lang",
            "en",
            "--data",
            folder.toString(),
            file("json.pdf", pdf).toString());
    assertThat(run.code).isZero();
    assertThat(run.out)
        .startsWith("{\"schema\":\"ikrar/verdicts/1\"")
        .contains("\"verdict\":\"INTACT_ARCHIVED\"", "\"genuine\":true", "\"name\":\"Contoh 1\"")
        .doesNotContain("19680411");
  }

  @Test
  void statusListTellsWhetherThePledgeStands() throws IOException {
    var good = file("status.pdf", pdf);
    var run = status(good, Set.of());
    assertThat(run.code).as(run.out).isZero();
    assertThat(run.out).contains("tidak dicabut dan tidak diganti per 20");
    assertThat(verify(good).out).contains("tidak diketahui");
  }

  @Test
  void withdrawnPledgeHasItsOwnExitCode() throws IOException {
    var run = status(file("cabut.pdf", pdf), Set.of(0L));
    assertThat(run.code).as(run.out).isEqualTo(3);
    assertThat(run.out).contains("DICABUT.", "DICABUT per 20").doesNotContain("ASLI");
  }

  @Test
  void listThatTellsNothingIsNoAnswer() throws IOException {
    var list = file("kosong.cose", Bytes.EMPTY).toString();
    var pledge = file("daftar.pdf", pdf).toString();
    var run = run("verify", "--data", folder.toString(), "--status", list, pledge);
    assertThat(run.code).as(run.out).isEqualTo(3);
    assertThat(run.out).contains("status-list: ");
    var missing = run("verify", "--data", folder.toString(), "--status", "tidak-ada", pledge);
    assertThat(missing.code).isEqualTo(Ikrar.USAGE);
  }

  private static Run status(Path pledge, Set<Long> withdrawn) throws IOException {
    var at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var list = CraftedStatusList.of(hall.logKey, 0, at, 9, withdrawn, Set.of());
    var file = file("status.cose", list).toString();
    return run("verify", "--data", folder.toString(), "--status", file, pledge.toString());
  }

  private static Path file(String name, Bytes content) throws IOException {
    return Files.write(folder.resolve(name), content.toArray());
  }

  private static Run verify(Path... files) {
    var arguments = new String[files.length + 3];
    arguments[0] = "verify";
    arguments[1] = "--data";
    arguments[2] = folder.toString();
    for (int i = 0; i < files.length; i++) {
      arguments[i + 3] = files[i].toString();
    }
    return run(arguments);
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
}
