package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class BenchReportTest {
  private final BenchReport report = new BenchReport();

  @Test
  void ranksAreWaitsThatSomebodyHad() {
    for (int i = 200; i >= 1; i--) {
      report.add(BenchStep.ACCEPT, Duration.ofMillis(10L * i));
    }
    report.add(BenchStep.ACCEPT, Duration.ofMillis(2001));
    assertThat(report.at(BenchStep.ACCEPT, 0.5)).isEqualTo(Duration.ofMillis(1010));
    assertThat(report.at(BenchStep.ACCEPT, 0.95)).isEqualTo(Duration.ofMillis(1910));
    assertThat(report.at(BenchStep.ACCEPT, 0.99)).isEqualTo(Duration.ofMillis(1990));
    assertThat(report.at(BenchStep.ACCEPT, 1)).isEqualTo(Duration.ofMillis(2001));
    assertThat(report.tooLong(BenchStep.ACCEPT)).isEqualTo(1);
  }

  @Test
  void tableNamesWaitsRateAndFailures() {
    for (int i = 1; i <= 20; i++) {
      report.add(BenchStep.CEREMONY, Duration.ofMillis(i));
    }
    report.fail("accept: 409 already-signed");
    report.fail("accept: 409 already-signed");
    assertThat(report.table(Duration.ofSeconds(10)))
        .contains("| prepare to receipt | 20 | 10.0 | 19.0 | 20.0 | 20.0 | 0 |")
        .contains("20 ceremonies in 10.0 s: 2.0/s; 2 failed")
        .contains("- 2 × accept: 409 already-signed");
  }

  @Test
  void stepThatNobodyReachedHasNoRank() {
    assertThatThrownBy(() -> report.at(BenchStep.SEALED, 0.5))
        .isInstanceOf(IllegalStateException.class);
    assertThat(report.table(Duration.ZERO)).contains("0 ceremonies");
  }
}
