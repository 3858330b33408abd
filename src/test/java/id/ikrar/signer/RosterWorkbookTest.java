package id.ikrar.signer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Identifier.Kind;
import id.ikrar.signer.RosterReading.Fate;
import id.ikrar.signer.RosterReading.Fate.Skipped.Why;
import id.ikrar.signer.RosterReading.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterWorkbookTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 10, 16);
  private static final RegionCode PRINGSEWU = new RegionCode("18.10");
  private static final List<Object> HEADER = List.of("Nama", "NIP", "Jabatan");
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @Test
  void workbookAsOfficesSendItIsReadRowByRow() {
    var rows =
        rows(
            new TestWorkbook()
                .sheet(
                    "Sheet1",
                    List.of(
                        List.of("DAFTAR HADIR SOSIALISASI NETRALITAS"),
                        List.of("Kecamatan Adiluwih"),
                        List.of(),
                        List.of(
                            "NO.", "NAMA LENGKAP", "NIP.-", "Jabatan", "Kec.", "Pekon", "No HP"),
                        List.of(1, 2, 3, 4, 5, 6, 7),
                        List.of(
                            1,
                            " Contoh\u00a0Satu, S.Pd., M.M. ",
                            "19860926 201505 1 001",
                            "Guru",
                            "Adiluwih",
                            "Totokarto",
                            81234567890L),
                        List.of(),
                        List.of(
                            2.0,
                            "I Made Contoh Dua",
                            "-",
                            "Kepala Pekon",
                            "ADI LUWIH",
                            "Tri Tunggalmulya",
                            "0812-3456-7891"),
                        List.of(3),
                        List.of("JUMLAH", 2))));
    assertThat(rows.header()).isEqualTo(4);
    assertThat(rows.rows()).extracting(Row::number).containsExactly(5, 6, 7, 8, 9, 10);
    assertThat(rows.rows().stream().map(Row::fate).filter(Fate.Skipped.class::isInstance))
        .containsExactly(
            new Fate.Skipped(Why.NUMBERING),
            new Fate.Skipped(Why.BLANK),
            new Fate.Skipped(Why.BLANK),
            new Fate.Skipped(Why.TOTAL));
    assertThat(rows.taken())
        .containsExactly(
            new RosterEntry(
                "Contoh Satu, S.Pd., M.M.",
                "Guru",
                "",
                "",
                Optional.of(new RegionCode("18.10.07.2012")),
                new Identifier(Kind.NIP, "198609262015051001"),
                new Phone("+6281234567890")),
            new RosterEntry(
                "I Made Contoh Dua",
                "Kepala Pekon",
                "",
                "",
                Optional.of(new RegionCode("18.10.07.2007")),
                Identifier.NONE,
                new Phone("+6281234567891")));
    assertThat(rows.doubtful()).isEmpty();
  }

  @Test
  void identifierThatIsANumberHasLostItsLastDigitsAndTheRowSaysSo() {
    var rows =
        rows(
            new TestWorkbook()
                .sheet(
                    "Sheet1",
                    List.of(
                        HEADER,
                        List.of("Contoh Satu", 198609262015051001L, "Camat"),
                        List.of("Contoh Dua", 1.98609262015051E17, "Camat"),
                        List.of("Contoh Tiga", "198609262015051000", "Camat"),
                        List.of("Contoh Empat", 1810071234567890L, "Camat"))));
    assertThat(rows.taken())
        .hasSize(4)
        .extracting(RosterEntry::identifier)
        .containsOnly(Identifier.NONE);
    assertThat(rows.doubtful().stream().map(RosterWorkbookTest::warning))
        .containsExactly(
            new IdentifierWarning.DigitsLost(),
            new IdentifierWarning.DigitsLost(),
            new IdentifierWarning.DigitsLost(),
            new IdentifierWarning.LooksLikeNik());
    assertThat(rows.doubtful().getFirst().sentences().getFirst().indonesian())
        .startsWith("Lembar “Sheet1”, baris 2, kolom NIP: Tiga angka terakhir hilang");
  }

  @Test
  void eachSheetHasItsOwnHeaderAndItsNameIsTheKecamatan() {
    var rows =
        rows(
            new TestWorkbook()
                .sheet("Rekap", List.of(List.of("Kecamatan", "Jumlah"), List.of("Adiluwih", 2)))
                .sheet(
                    "Adiluwih",
                    List.of(
                        List.of("DAFTAR KEPALA PEKON"),
                        List.of("No", "Nama", "Pekon"),
                        List.of(1, "Contoh Satu", "Totokarto")))
                .sheet(
                    "Kec. Pagelaran",
                    List.of(
                        List.of("Jabatan", "Nama"),
                        List.of("Camat", "Contoh Dua"),
                        List.of("", "Contoh Satu")))
                .sheet("Lain", List.of(List.of("Nama"), List.of("Contoh Tiga")))
                .sheet("Kosong", List.of())
                .hidden("Data", List.of(List.of("Nama"), List.of("Contoh Empat"))));
    assertThat(rows.taken())
        .extracting(entry -> entry.name() + " " + entry.region().map(Object::toString).orElse("-"))
        .containsExactly(
            "Contoh Satu 18.10.07.2012",
            "Contoh Dua 18.10.05",
            "Contoh Satu 18.10.05",
            "Contoh Tiga -");
    assertThat(rows.rows())
        .contains(
            new Row("Rekap", 0, new Fate.Skipped(Why.NO_LIST)),
            new Row("Data", 0, new Fate.Skipped(Why.HIDDEN)));
    assertThat(rows.rows().getFirst().sentences().getFirst().indonesian())
        .isEqualTo("Lembar “Rekap”: tidak ada kolom “Nama”, jadi lembar ini tidak dibaca.");
    assertThat(rows.rows()).noneMatch(row -> row.sheet().equals("Kosong"));
  }

  @Test
  void personOnTwoSheetsIsTakenOnceAndBothPlacesAreNamed() {
    var list = List.of(HEADER, List.<Object>of("Contoh Satu", "198609262015051001", "Camat"));
    var rows = rows(new TestWorkbook().sheet("PNS", list).sheet("Semua", list));
    assertThat(rows.taken()).hasSize(1);
    assertThat(rows.refused().getFirst().sentences().getFirst().indonesian())
        .isEqualTo(
            "Lembar “Semua”, baris 2: Orang yang sama sudah ada di baris 2 lembar “PNS”. Hapus salah satu baris.");
  }

  @Test
  void faultInOneSheetRefusesTheFileAndNamesTheSheet() {
    var problem =
        problem(
            new TestWorkbook()
                .sheet("PNS", List.of(HEADER, List.of("Contoh Satu")))
                .sheet("PPPK", List.of(List.of("Nama", "Jabatan", "Jabatan")))
                .bytes());
    assertThat(problem)
        .isEqualTo(
            new RosterProblem.InSheet("PPPK", new RosterProblem.HeaderTwice(1, Column.JABATAN)));
    assertThat(problem.sentence().indonesian()).startsWith("Lembar “PPPK”: Baris 1: kolom Jabatan");
  }

  @Test
  void workbookWithoutAListIsRefusedWithWhatItHolds() {
    assertThat(problem(new TestWorkbook().sheet("A", List.of(List.of("x", "y"))).bytes()))
        .isEqualTo(
            new RosterProblem.InSheet("A", new RosterProblem.NoHeader(1, List.of("x", "y"))));
    assertThat(problem(new TestWorkbook().sheet("A", List.of()).bytes()))
        .isEqualTo(new RosterProblem.Empty());
  }

  @Test
  void resultOfAFormulaIsReadAndAFaultIsNoName() {
    var workbook =
        new TestWorkbook()
            .sheet("A", List.of(HEADER, List.of("=B9", "", "Camat"), List.of("=B8", "", "Camat")))
            .bytes();
    var filled =
        changed(
            workbook,
            xml ->
                xml.replaceFirst("<c r=\"A2\"[^>]*>", "<c r=\"A2\" t=\"str\">")
                    .replaceFirst("<f>B9</f>(<v>[^<]*</v>)?", "<f>B9</f><v>Contoh Satu</v>")
                    .replaceFirst("<c r=\"A3\"[^>]*>", "<c r=\"A3\" t=\"e\">")
                    .replaceFirst("<f>B8</f>(<v>[^<]*</v>)?", "<f>B8</f><v>#N/A</v>"));
    var rows = (RosterReading.Rows) read(filled);
    assertThat(rows.taken()).extracting(RosterEntry::name).containsExactly("Contoh Satu");
    assertThat(rows.refused())
        .containsExactly(new Row("A", 3, new Fate.Refused(new RosterProblem.NameMissing())));
  }

  @Test
  void tenThousandRowsAreReadWithinTenSeconds() {
    var list = new ArrayList<List<Object>>();
    list.add(List.of("No", "Nama", "NIP", "Jabatan", "Instansi", "Kec", "Pekon", "No HP"));
    for (int i = 1; i <= 10_000; i++) {
      list.add(
          List.of(
              i,
              "Peserta Contoh " + i,
              "19860926%d%04d1%03d".formatted(2015, 501 + i / 1000, i % 999 + 1),
              "Kepala Pekon",
              "Pekon Contoh " + i,
              "Adiluwih",
              "Totokarto",
              81234560000L + i));
    }
    var file = new TestWorkbook().sheet("Semua", list).bytes();
    var start = System.nanoTime();
    var rows = (RosterReading.Rows) read(file);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(rows.taken()).hasSize(10_000);
  }

  @Test
  void tooManySheetsAreRefused() {
    var workbook = new TestWorkbook();
    for (int i = 0; i <= RosterWorkbook.MAX_SHEETS; i++) {
      workbook.sheet("S" + i, List.of());
    }
    assertThat(problem(workbook.bytes()))
        .isEqualTo(new RosterProblem.TooManySheets(RosterWorkbook.MAX_SHEETS));
  }

  @Test
  void rowBeyondTheLimitIsRefusedBeforeBlankRowsAreMade() {
    var far =
        changed(
            list(), xml -> xml.replace("<row r=\"2\"", "<row r=\"9999999\"").replace("A2", "A99"));
    assertThat(problem(far)).isEqualTo(new RosterProblem.TooManyRows(RosterFile.MAX_ROWS));
  }

  @Test
  void zipThatUnpacksToFarMoreThanItIsIsRefused() throws IOException {
    var zeros = new byte[RosterFile.MAX_BYTES];
    var bomb = zip("xl/media/image1.png", zeros);
    assertThat(bomb.size()).isLessThan(100_000);
    assertThat(problem(bomb)).isInstanceOf(RosterProblem.WorkbookTooLarge.class);
  }

  @Test
  void zipThatIsNoWorkbookIsRefused() throws IOException {
    assertThat(problem(Bytes.hex("504b03041400"))).isEqualTo(new RosterProblem.NotAWorkbook());
    assertThat(problem(zip("surat.txt", "Yth.".getBytes(UTF_8))))
        .isEqualTo(new RosterProblem.NotAWorkbook());
    assertThat(problem(zip("[Content_Types].xml", "<Types>".getBytes(UTF_8))))
        .isEqualTo(new RosterProblem.NotAWorkbook());
  }

  @Test
  void oldWorkbookIsToldFromANewOne() {
    assertThat(problem(Bytes.hex("d0cf11e0a1b11ae1")))
        .isEqualTo(new RosterProblem.OldSpreadsheet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZZZZ2\"><v>1</v></c>",
        "<c r=\"A2\" t=\"s\"><v>2000000000</v></c>",
        "<c r=\"A2\" t=\"s\"><v>-1</v></c>",
        "<c r=\"A2\" t=\"?\"><v>1</v></c>",
        "<c r=\"A2\"><f t=\"shared\" si=\"7\"></f><v>1</v></c>",
      })
  void cellThatNoProgramWritesIsRefused(String cell) {
    var file = changed(list(), xml -> xml.replaceFirst("<c r=\"A2\".*?</c>", cell));
    assertThat(file).isNotEqualTo(list());
    assertThat(problem(file)).isEqualTo(new RosterProblem.NotAWorkbook());
  }

  @Test
  void documentTypeIsRefused() {
    var file =
        changed(
            list(),
            xml ->
                xml.replaceFirst(
                    "<worksheet",
                    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><worksheet"));
    assertThat(problem(file)).isEqualTo(new RosterProblem.NotAWorkbook());
  }

  @Test
  void damagedWorkbookIsReadOrRefusedButNeverThrows() {
    var whole = list();
    var random = new Random(5);
    for (int round = 0; round < 300; round++) {
      var bytes = whole.toArray();
      for (int i = 0; i < 3; i++) {
        bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
      }
      assertThat(read(Bytes.owning(bytes))).isNotNull();
    }
  }

  private static Bytes list() {
    return new TestWorkbook()
        .sheet("A", List.of(HEADER, List.of("Contoh Satu", "", "Camat")))
        .bytes();
  }

  private static IdentifierWarning warning(Row row) {
    var fate = (Fate.TakenWithWarning) row.fate();
    return ((RosterWarning.DoubtfulIdentifier) fate.warnings().getFirst()).warning();
  }

  private static RosterReading.Rows rows(TestWorkbook workbook) {
    return (RosterReading.Rows) read(workbook.bytes());
  }

  private static RosterProblem problem(Bytes file) {
    return ((RosterReading.Unreadable) read(file)).problem();
  }

  private static RosterReading read(Bytes file) {
    return RosterFile.read(file, PRINGSEWU, List.of(), TODAY);
  }

  /** The workbook with its first sheet rewritten. */
  private static Bytes changed(Bytes workbook, UnaryOperator<String> change) {
    var packed = new ByteArrayOutputStream();
    // Packed again, since ZipInputStream does not read what fastexcel streams.
    var sound = (WorkbookBytes.Sound) WorkbookBytes.of(workbook);
    try (var in = new ZipInputStream(sound.zip().stream());
        var out = new ZipOutputStream(packed)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        var content = in.readAllBytes();
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(
            entry.getName().equals(SHEET)
                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                : content);
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return Bytes.owning(packed.toByteArray());
  }

  private static Bytes zip(String name, byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(content);
    }
    return Bytes.owning(packed.toByteArray());
  }
}
