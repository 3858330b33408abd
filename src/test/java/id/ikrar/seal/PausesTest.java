package id.ikrar.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PausesTest {
  private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");

  private final Pauses<String> pauses = new Pauses<>();

  @Test
  void whatFailedRestsTwiceAsLongEachTimeAndNeverLongerThanTheLongest() {
    assertThat(pauses.resting("a", NOW)).isFalse();
    var pause = Pauses.FIRST;
    for (int i = 0; i < 12; i++) {
      assertThat(pauses.failed("a", NOW)).isEqualTo(pause);
      assertThat(pauses.resting("a", NOW.plus(pause).minusNanos(1))).isTrue();
      assertThat(pauses.resting("a", NOW.plus(pause))).isFalse();
      var doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(Pauses.LONGEST) < 0 ? doubled : Pauses.LONGEST;
    }
    assertThat(pause).isEqualTo(Pauses.LONGEST);
    assertThat(pauses.resting("b", NOW)).as("another one").isFalse();
  }

  @Test
  void whatWorkedBeginsAnew() {
    pauses.failed("a", NOW);
    pauses.failed("a", NOW);
    pauses.worked("a");
    assertThat(pauses.resting("a", NOW)).isFalse();
    assertThat(pauses.failed("a", NOW)).isEqualTo(Pauses.FIRST);
  }
}
