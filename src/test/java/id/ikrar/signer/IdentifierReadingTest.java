package id.ikrar.signer;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.signer.Identifier.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierReadingTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 9, 10);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "198609262015051001, NIP",
        "19860926 201505 1 001, NIP",
        "1986.0926.2015.05.1.001, NIP",
        "'198609262015051001, NIP",
        "200012312024211001, NI_PPPK",
        "198609262015291001, NI_PPPK"
      })
  void digitsThirteenAndFourteenTellTheKind(String typed, Kind kind) {
    var reading = read(typed);
    assertThat(reading.identifier().kind()).isEqualTo(kind);
    assertThat(reading.identifier().value()).matches("\\d{18}");
    assertThat(reading.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "198609262015051000",
        "1.98609E+17",
        "1,98609262015051E+17",
        "1.98E+17",
        "198609262015051",
        "200012312024211000"
      })
  void numberThatExcelDamagedIsNotTakenAndSaysWhy(String typed) {
    var reading = read(typed);
    assertThat(reading.identifier()).isEqualTo(Identifier.NONE);
    assertThat(reading.warnings()).containsExactly(new IdentifierWarning.DigitsLost());
    assertThat(reading.warnings().getFirst().sentence().indonesian())
        .contains("Tiga angka terakhir hilang", "Excel", "Teks");
  }

  @ParameterizedTest
  @CsvSource({
    "198613262015051001, NoBirthDate",
    "198602302015051001, NoBirthDate",
    "201009262023051001, UnlikelyAge",
    "190001012015051001, UnlikelyAge",
    "198609262000051001, UnlikelyAppointment",
    "198609262025051001, UnlikelyAppointment",
    "198609262015131001, KindUnclear",
    "198609262015001001, KindUnclear",
    "198609262015053001, SexUnclear"
  })
  void doubtfulNumberIsTakenWithItsWarning(String typed, String warning) {
    var reading = read(typed);
    assertThat(reading.identifier().value()).isEqualTo(typed);
    assertThat(reading.warnings())
        .extracting(it -> it.getClass().getSimpleName())
        .contains(warning);
  }

  @Test
  void nikIsNotCollected() {
    var reading = read("1801012609860001");
    assertThat(reading.identifier()).isEqualTo(Identifier.NONE);
    assertThat(reading.warnings()).containsExactly(new IdentifierWarning.LooksLikeNik());
  }

  @Test
  void otherLengthsAreKeptAsAnotherNumber() {
    assertThat(read("131234567").identifier()).isEqualTo(new Identifier(Kind.OTHER, "131234567"));
    assertThat(read("131234567").warnings()).containsExactly(new IdentifierWarning.NotEighteen(9));
    assertThat(IdentifierReading.of("78 01 0123", Kind.NRP, TODAY))
        .isEqualTo(new IdentifierReading(new Identifier(Kind.NRP, "78010123"), List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "–", "0", "tidak ada", "N/A", "nihil", "..."})
  void nothingIsNoneWithoutAWarning(String typed) {
    assertThat(read(typed)).isEqualTo(new IdentifierReading(Identifier.NONE, List.of()));
  }

  @Test
  void textThatIsNoNumberIsNotTaken() {
    assertThat(read("lihat lampiran, ya?").warnings())
        .containsExactly(new IdentifierWarning.Unreadable(19));
    assertThat(read("9".repeat(5_000)).warnings())
        .containsExactly(new IdentifierWarning.Unreadable(5_000));
  }

  @Test
  void sheetShowsGroupsAndStrangersSeeNoBirthDate() {
    var nip = new Identifier(Kind.NIP, "196804111993031009");
    assertThat(nip.printed()).isEqualTo("19680411 199303 1 009");
    assertThat(nip.masked()).isEqualTo("******** 199303 * ***");
    assertThat(nip.toString()).isEqualTo("NIP …");
    assertThat(new Identifier(Kind.NRP, "78010123").masked()).isEqualTo("********");
    assertThat(new Identifier(Kind.OTHER, "12345").masked()).isEqualTo("*****");
    assertThat(Identifier.NONE.masked()).isEmpty();
  }

  @Test
  void warningsNeverRepeatTheNumber() {
    for (var typed : new String[] {"198613262015131001", "1801012609860001", "131234567"}) {
      for (var warning : read(typed).warnings()) {
        assertThat(warning.sentence().indonesian() + warning.sentence().english())
            .doesNotContain(typed.substring(0, 6));
      }
    }
  }

  private static IdentifierReading read(String typed) {
    return IdentifierReading.of(typed, Kind.NIP, TODAY);
  }
}
