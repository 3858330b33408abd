package id.ikrar.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberPatternTest {
  /** Numbers as they were found on documents. */
  @ParameterizedTest
  @CsvSource({
    "{urut}.1/PM.01/K.1/{bulan:angka}/{tahun}, 1447, 2022-09-22, 1447.1/PM.01/K.1/09/2022",
    "{urut:3}/{kode}/PM.01.02/{bulan}/{tahun}, 5, 2020-01-09, 005/Bawaslu-Prov.KS-04.01/PM.01.02/I/2020",
    "200.1.5.9/{urut}/SE/{tahun}, 4611, 2023-03-01, 200.1.5.9/4611/SE/2023",
    "KP.07.1/{urut}/418.50/{bulan}/{tahun}, 3, 2023-06-30, KP.07.1/3/418.50/VI/2023",
    "800/{urut}-BKD/{tahun}, 3109, 2023-12-31, 800/3109-BKD/2023"
  })
  void numbersInUseCanBeMade(String pattern, int number, LocalDate day, String made) {
    var coded = new NumberPattern(pattern).coded("Bawaslu-Prov.KS-04.01");
    assertThat(coded.unknown()).isEmpty();
    assertThat(coded.counts()).isTrue();
    assertThat(coded.filled(number, day)).isEqualTo(made);
  }

  @Test
  void aNumberTypedByHandIsItself() {
    var typed = new NumberPattern("800/3109-BKD/2023");
    assertThat(typed.open()).isFalse();
    assertThat(typed.counts()).isFalse();
    assertThat(typed.filled(7, LocalDate.of(2026, 1, 1))).isEqualTo("800/3109-BKD/2023");
  }

  @Test
  void gapsThatStandForNothingAreNamed() {
    assertThat(new NumberPattern("{urut:9}/{nomor}/{}/{tahun}").unknown())
        .containsExactly("{urut:9}", "{nomor}", "{}");
    assertThatThrownBy(() -> new Numbering(new NumberPattern("{nomor}"), ""))
        .hasMessageContaining("{nomor}");
    assertThatThrownBy(() -> new Numbering(new NumberPattern(""), "{urut}"))
        .hasMessageContaining("braces");
  }

  @Test
  void everyMonthHasItsNumeral() {
    var months = new StringBuilder();
    for (int month = 1; month <= 12; month++) {
      months.append(new NumberPattern("{bulan} ").filled(0, LocalDate.of(2026, month, 1)));
    }
    assertThat(months).hasToString("I II III IV V VI VII VIII IX X XI XII ");
  }
}
