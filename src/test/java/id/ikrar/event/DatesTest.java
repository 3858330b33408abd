package id.ikrar.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2024-09-10; 2024-09-10; Selasa, 10 September 2024; Tuesday, 10 September 2024",
        "2024-09-05; 2024-09-06; 5–6 September 2024; 5–6 September 2024",
        "2024-09-30; 2024-10-01; 30 September–1 Oktober 2024; 30 September–1 October 2024",
        "2024-12-31; 2025-01-01; 31 Desember 2024–1 Januari 2025; 31 December 2024–1 January 2025",
        "2024-10-16; 2024-10-16; Rabu, 16 Oktober 2024; Wednesday, 16 October 2024",
        "2025-08-15; 2025-08-15; Jumat, 15 Agustus 2025; Friday, 15 August 2025"
      })
  void daysAreWrittenAsInBothLanguages(LocalDate from, LocalDate to, String id, String en) {
    assertThat(Dates.span(from, to, Language.ID)).isEqualTo(id);
    assertThat(Dates.span(from, to, Language.EN)).isEqualTo(en);
  }

  @Test
  void timeHasADotAndItsZone() {
    assertThat(Dates.time(LocalTime.of(9, 0), Zone.WIB, Language.ID)).isEqualTo("Pukul 09.00 WIB");
    assertThat(Dates.time(LocalTime.of(9, 0), Zone.WIB, Language.EN)).isEqualTo("09:00 WIB");
  }

  @Test
  void momentIsThatOfTheZone() {
    var instant = Instant.parse("2024-09-09T17:30:00Z");
    assertThat(Dates.moment(instant, Zone.WIB, Language.ID))
        .isEqualTo("Selasa, 10 September 2024 pukul 00.30 WIB");
    assertThat(Dates.moment(instant, Zone.WIT, Language.EN))
        .isEqualTo("Tuesday, 10 September 2024, 02:30 WIT");
  }

  @ParameterizedTest
  @CsvSource({
    "1507, 1.507, '1,507'",
    "0, 0, 0",
    "999, 999, 999",
    "1000000, 1.000.000, '1,000,000'",
    "-1507, -1.507, '-1,507'",
    "-100, -100, -100"
  })
  void thousandsAreGrouped(long number, String id, String en) {
    assertThat(Dates.number(number, Language.ID)).isEqualTo(id);
    assertThat(Dates.number(number, Language.EN)).isEqualTo(en);
  }

  @Test
  void weekdayOfAnotherDateIsTold() {
    // As printed in the press: "Sabtu (12/9/2024)", published on 12-10-2024.
    var date = LocalDate.of(2024, 9, 12);
    assertThat(WeekdayCheck.of("Sabtu", date))
        .isInstanceOfSatisfying(
            WeekdayCheck.Differs.class,
            differs -> {
              assertThat(differs.real()).isEqualTo(DayOfWeek.THURSDAY);
              assertThat(differs.sentence(date).indonesian())
                  .isEqualTo(
                      "Tertulis hari Sabtu, padahal 12 September 2024 jatuh pada hari Kamis.");
            });
    assertThat(WeekdayCheck.of("Sabtu", LocalDate.of(2024, 10, 12)))
        .isEqualTo(new WeekdayCheck.Agrees());
  }

  @ParameterizedTest
  @CsvSource({"Selasa, 2024-09-10", "Jum'at, 2024-09-20", "AHAD, 2024-09-08", "Monday, 2024-10-07"})
  void weekdayIsReadInItsSpellings(String written, LocalDate date) {
    assertThat(WeekdayCheck.of(written, date)).isEqualTo(new WeekdayCheck.Agrees());
  }

  @Test
  void wordThatIsNoWeekdayIsTold() {
    assertThat(WeekdayCheck.of("Legi", LocalDate.of(2024, 9, 10)))
        .isEqualTo(new WeekdayCheck.NoWeekday("Legi"));
  }
}
