package id.ikrar.signer;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Key;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Identifier.Kind;
import id.ikrar.signer.RosterReading.Fate;
import id.ikrar.signer.RosterReading.Fate.Skipped.Why;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterCsvTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 10, 16);
  private static final RegionCode PRINGSEWU = new RegionCode("18.10");
  private static final Event.Id EVENT = new Event.Id("abcdefghjkmnpqrstvwx");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @Test
  void listAsOfficesSendItIsReadRowByRow() {
    var rows =
        rows(
            """
            DAFTAR HADIR SOSIALISASI NETRALITAS;;;;;;;
            Kecamatan Adiluwih;;;;;;;
            ;;;;;;;
            NO.;NAMA LENGKAP;NIP.-;Jabatan;Unit Kerja;Kec.;Pekon;No HP/WA
            1;2;3;4;5;6;7;8
            1;Contoh Satu, S.Pd., M.M.;19860926 201505 1 001;Guru;SD Contoh;Adiluwih;Totokarto;0812-3456-7890
            2;I Made Contoh Dua;-;Kepala Pekon;;ADI LUWIH;Tri Tunggalmulya;81234567891

            3;;;;;;;
            ;JUMLAH;;;;;;
            """
                .replace("\n;JUMLAH", "\nJUMLAH;2"));
    assertThat(rows.header()).isEqualTo(4);
    assertThat(rows.rows())
        .extracting(RosterReading.Row::number)
        .containsExactly(5, 6, 7, 8, 9, 10);
    assertThat(
            rows.rows().stream()
                .map(RosterReading.Row::fate)
                .filter(Fate.Skipped.class::isInstance))
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
                "SD Contoh",
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
    assertThat(rows.refused()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void separatorIsFound(String separator) {
    var rows = rows("Nama|NIP|Jabatan\nContoh Satu||Camat\n".replace("|", separator));
    assertThat(rows.columns()).containsExactly(Column.NAME, Column.NIP, Column.JABATAN);
    assertThat(rows.taken()).extracting(RosterEntry::jabatan).containsExactly("Camat");
  }

  @Test
  void everyEncodingOfAWholeFileIsRead() {
    var text = "Nama;Jabatan\nRené Contoh;Camat\n";
    var files =
        List.of(
            Bytes.of(text.getBytes(UTF_8)),
            Bytes.of(("\ufeff" + text).getBytes(UTF_8)),
            Bytes.of(("\ufeff" + text).getBytes(UTF_16LE)),
            Bytes.of(("\ufeff" + text).getBytes(UTF_16BE)),
            Bytes.of(text.getBytes(UTF_16LE)),
            Bytes.of(text.getBytes(WINDOWS)));
    for (var file : files) {
      var rows = (RosterReading.Rows) read(file, List.of());
      assertThat(rows.taken()).extracting(RosterEntry::name).containsExactly("René Contoh");
      assertThat(rows.doubtful()).isEmpty();
    }
  }

  @Test
  void mixedEncodingsAreRepairedAndTheRowIsNamed() {
    var file =
        Bytes.of("Nama;Jabatan\nRené Satu;Camat\n".getBytes(UTF_8))
            .concat(Bytes.of("René Dua;Camat\n".getBytes(WINDOWS)))
            .concat(Bytes.of("Contoh Tiga;Camat\n".getBytes(UTF_8)));
    var rows = (RosterReading.Rows) read(file, List.of());
    assertThat(rows.taken())
        .extracting(RosterEntry::name)
        .containsExactly("René Satu", "René Dua", "Contoh Tiga");
    assertThat(rows.doubtful()).extracting(RosterReading.Row::number).containsExactly(3);
    assertThat(rows.doubtful().getFirst().sentences().getFirst().indonesian())
        .startsWith("Baris 3, kolom Nama: Baris ini memakai pengodean lain");
  }

  @Test
  void bytesThatAreNoTextAreRefusedWithTheirRow() {
    var file = Bytes.of("Nama\nContoh\n".getBytes(UTF_8)).concat(Bytes.hex("8190ff0a"));
    assertThat(problem(file)).isEqualTo(new RosterProblem.NotText(3));
    assertThat(problem(Bytes.of("Nama\nCon\0toh\n".getBytes(UTF_8))))
        .isEqualTo(new RosterProblem.NotText(2));
  }

  @Test
  void wrongHeaderIsRefusedWithItsRowAndCells() {
    var problem = problem(bytes("\nPeserta;Kantor\nContoh Satu;Camat\n"));
    assertThat(problem).isEqualTo(new RosterProblem.NoHeader(2, List.of("Peserta", "Kantor")));
    assertThat(problem.sentence().indonesian()).contains("Baris 2", "Peserta, Kantor", "Nama");
    assertThat(problem(bytes(" \n\n"))).isEqualTo(new RosterProblem.Empty());
    assertThat(problem(Bytes.EMPTY)).isEqualTo(new RosterProblem.Empty());
  }

  @Test
  void columnThatIsThereTwiceIsRefused() {
    assertThat(problem(bytes("Nama;Jabatan;JABATAN\nContoh;a;b\n")))
        .isEqualTo(new RosterProblem.HeaderTwice(1, Column.JABATAN));
  }

  @Test
  void damagedNipIsTakenWithoutItAndTheRowAndRemedyAreNamed() {
    var rows = rows("Nama;NIP\nContoh Satu;198609262015051000\nContoh Dua;1,98609E+17\n");
    assertThat(rows.taken()).hasSize(2).allMatch(it -> !it.identifier().given());
    assertThat(rows.doubtful().get(0).sentences().getFirst().indonesian())
        .startsWith("Baris 2, kolom NIP: Tiga angka terakhir hilang");
    assertThat(rows.doubtful().get(1).sentences().getFirst().english())
        .startsWith("Row 3, column NIP: The last three digits are lost");
  }

  @Test
  void samePersonTwiceInTheFileIsRefusedWithTheFirstRow() {
    var rows =
        rows(
            """
            Nama;NIP;Jabatan;Instansi
            Contoh Satu, S.Pd;198609262015051001;Camat;Kecamatan A
            CONTOH SATU S.Pd;19860926 201505 1 001;Guru;SD
            Contoh Dua;;Camat;Kecamatan B
            contoh  dua;;camat;KECAMATAN B
            Contoh Dua;;Camat;Kecamatan C
            """);
    assertThat(rows.taken()).hasSize(3);
    assertThat(rows.refused())
        .containsExactly(
            new RosterReading.Row("", 3, new Fate.Refused(new RosterProblem.DuplicateOf(2, ""))),
            new RosterReading.Row("", 5, new Fate.Refused(new RosterProblem.DuplicateOf(4, ""))));
    assertThat(rows.refused().getFirst().sentences().getFirst().indonesian())
        .isEqualTo("Baris 3: Orang yang sama sudah ada di baris 2. Hapus salah satu baris.");
  }

  @Test
  void oneNumberForTwoPeopleIsAWarning() {
    var rows = rows("Nama;NIP\nContoh Satu;198609262015051001\nContoh Dua;198609262015051001\n");
    assertThat(rows.taken()).hasSize(2);
    assertThat(rows.doubtful())
        .singleElement()
        .satisfies(row ->
            assertThat(row.sentences().getFirst().indonesian())
                .contains("Baris 3", "orang lain di baris 2"));
  }

  @Test
  void nameOfTenMegabytesIsRefusedWithItsRowAndTheOthersAreRead() {
    var text =
        "Nama;Jabatan\nContoh Satu;a\n" + "x".repeat(10 * 1024 * 1024) + ";b\nContoh Dua;c\n";
    var rows = rows(text);
    assertThat(rows.taken())
        .extracting(RosterEntry::name)
        .containsExactly("Contoh Satu", "Contoh Dua");
    assertThat(rows.refused())
        .containsExactly(
            new RosterReading.Row(
                "",
                3,
                new Fate.Refused(new RosterProblem.TooLong(Column.NAME, 10 * 1024 * 1024, 120))));
  }

  @Test
  void fileOverTheLimitIsRefused() {
    assertThat(problem(Bytes.owning(new byte[RosterFile.MAX_BYTES + 1])))
        .isEqualTo(new RosterProblem.TooLarge(RosterFile.MAX_BYTES + 1L, RosterFile.MAX_BYTES));
  }

  @Test
  void morePeopleThanAnEventHoldsAreRefusedAsAWhole() {
    var text = new StringBuilder("Nama\n");
    for (int i = 0; i <= Roster.MAX_PARTICIPANTS; i++) {
      text.append("Contoh ").append(i).append('\n');
    }
    assertThat(problem(bytes(text.toString())))
        .isEqualTo(new RosterProblem.TooManyRows(Roster.MAX_PARTICIPANTS));
  }

  @Test
  void quoteThatNothingClosesIsRefusedWithItsRow() {
    assertThat(problem(bytes("Nama;Jabatan\nContoh Satu;Camat\n\"Contoh Dua;Camat\nTiga;x\n")))
        .isEqualTo(new RosterProblem.OpenQuote(3));
  }

  @Test
  void rowWithoutANameOrWithANumberForItIsRefused() {
    var rows = rows("Nama;Jabatan\n;Camat\n123;Camat\nA\u202eB;Camat\n");
    assertThat(rows.refused())
        .extracting(RosterReading.Row::fate)
        .containsExactly(
            new Fate.Refused(new RosterProblem.NameMissing()),
            new Fate.Refused(new RosterProblem.NoName()),
            new Fate.Refused(new RosterProblem.HiddenCharacters(Column.NAME)));
  }

  @Test
  void regionThatIsAmbiguousOrUnknownIsAskedBack() {
    var rows =
        (RosterReading.Rows)
            RosterFile.read(
                bytes(
                    "Nama;Desa;Kecamatan\nContoh Satu;Sidoharjo;\nContoh Dua;Sidoharja;Jati Agung\n"),
                new RegionCode("18.01"),
                List.of(),
                TODAY);
    assertThat(rows.taken()).hasSize(2).allMatch(it -> it.region().isEmpty());
    assertThat(rows.doubtful().get(0).sentences().getFirst().indonesian())
        .startsWith("Baris 2, kolom Desa/Kelurahan: Ada ")
        .contains("Lengkapi kolom Kecamatan");
    assertThat(rows.doubtful().get(1).sentences().getFirst().indonesian())
        .contains("“Sidoharja” tidak ditemukan", "Maksudnya Sidoharjo");
  }

  @Test
  void unreadPhoneIsLeftOutWithAWarningThatHidesIt() {
    var rows = rows("Nama;No HP\nContoh Satu;0721-555123\n");
    assertThat(rows.taken()).extracting(RosterEntry::phone).containsExactly(Phone.NONE);
    assertThat(rows.doubtful().getFirst().sentences().getFirst().english())
        .contains("Row 2, column Phone")
        .doesNotContain("555123");
  }

  @Test
  void sameFileAgainChangesNothing() {
    var text =
        """
        Nama;NIP;Jabatan;Instansi;Kec;Desa
        Contoh Satu;198609262015051001;Guru;SD;Adiluwih;Totokarto
        Contoh Dua;;Kepala Pekon;;Adiluwih;Srikaton
        Contoh Dua;;Kepala Pekon;;Adiluwih;Purwodadi
        Contoh Tiga;198609262015051000;Camat;Kecamatan;;
        """;
    var first = rows(text);
    assertThat(first.taken()).hasSize(4);
    var roster = roster(first.taken());
    var again = (RosterReading.Rows) read(bytes(text), roster);
    assertThat(again.taken()).isEmpty();
    assertThat(again.refused()).isEmpty();
    assertThat(again.rows().stream().map(RosterReading.Row::fate))
        .allMatch(Fate.AlreadyThere.class::isInstance);
    // With the number repaired it is still the same person.
    var repaired = (RosterReading.Rows) read(bytes(text.replace("051000", "051002")), roster);
    assertThat(repaired.taken()).isEmpty();
    assertThat(repaired.rows().getLast().fate())
        .isInstanceOfSatisfying(
            Fate.AlreadyThere.class,
            there -> {
              assertThat(there.participant()).isEqualTo(roster.getLast().id());
              assertThat(there.entry().identifier().value()).endsWith("002");
            });
  }

  @Test
  void nikColumnIsLeftAlone() {
    var rows = rows("Nama;NIK\nContoh Satu;1801012609860001\n");
    assertThat(rows.taken()).allMatch(it -> !it.identifier().given());
    assertThat(rows.doubtful()).isEmpty();
  }

  @Test
  void spacesOfEveryKindBecomeOne() {
    assertThat(rows("Nama\n\u00a0 Contoh\u200b \u2003Satu ,S.Pd\t\n").taken())
        .extracting(RosterEntry::name)
        .containsExactly("Contoh Satu ,S.Pd");
  }

  @Test
  void tenThousandRowsAreReadInSeconds() {
    var text = new StringBuilder("Nama;NIP;Jabatan;Kab;Kec;Desa;HP\n");
    for (int i = 0; i < 10_000; i++) {
      text.append("Contoh ")
          .append(i)
          .append(";;Guru;Pringsewu;Adiluwih;Totokarto;0812345")
          .append(10_000 + i)
          .append('\n');
    }
    long start = System.nanoTime();
    var rows =
        (RosterReading.Rows)
            RosterFile.read(bytes(text.toString()), new RegionCode("18"), List.of(), TODAY);
    assertThat(rows.taken()).hasSize(10_000);
    assertThat((System.nanoTime() - start) / 1_000_000_000L).isLessThan(10);
  }

  @Test
  void randomBytesNeverThrow() {
    long seed = 20241016;
    var random = new Random(seed);
    var alphabet = "Nama;NIP,\t\"\n\r=Jabatan19860926\u00e9 -".toCharArray();
    for (int i = 0; i < 3_000; i++) {
      var text = new StringBuilder(random.nextBoolean() ? "Nama;NIP;Kec\n" : "");
      for (int j = random.nextInt(80); j > 0; j--) {
        text.append(alphabet[random.nextInt(alphabet.length)]);
      }
      var file = text.toString().getBytes(random.nextBoolean() ? UTF_8 : WINDOWS);
      if (file.length > 0 && random.nextInt(4) == 0) {
        file[random.nextInt(file.length)] = (byte) random.nextInt();
      }
      assertThat(read(Bytes.of(file), List.of())).as("seed %d round %d", seed, i).isNotNull();
    }
  }

  private static RosterReading.Rows rows(String text) {
    return switch (read(bytes(text), List.of())) {
      case RosterReading.Rows rows -> rows;
      case RosterReading.Unreadable(var problem) -> throw new AssertionError(problem.sentence());
    };
  }

  private static RosterProblem.OfFile problem(Bytes file) {
    return switch (read(file, List.of())) {
      case RosterReading.Unreadable(var problem) -> problem;
      case RosterReading.Rows rows -> throw new AssertionError("read " + rows.rows().size());
    };
  }

  private static RosterReading read(Bytes file, List<Participant> roster) {
    return RosterFile.read(file, PRINGSEWU, roster, TODAY);
  }

  private static Bytes bytes(String text) {
    return Bytes.of(text.getBytes(UTF_8));
  }

  private static List<Participant> roster(List<RosterEntry> entries) {
    var random = new Random(1);
    var people = new ArrayList<Participant>();
    for (var entry : entries) {
      var id = new Participant.Id(Key.next(Instant.EPOCH, random));
      people.add(entry.at(EVENT, id, people.size() + 1, false));
    }
    return people;
  }
}
