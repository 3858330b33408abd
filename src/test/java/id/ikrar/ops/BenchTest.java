package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.seal.Sealer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BenchTest {
  @TempDir private Path data;

  @Test
  void phonesSignAtARealServiceAndGetTheirSealedFiles() {
    try (var service = Service.start(Service.Options.demo(data, 0))) {
      var tokens = Bench.tokens(service, "S2");
      assertThat(tokens).hasSize(150);
      var hall = new BenchHall(service.url());
      hall.sign(tokens.subList(0, 1), Duration.ZERO);
      var lasted = hall.sign(tokens.subList(1, 7), Duration.ofMillis(300));
      assertThat(hall.report().table(lasted)).contains("7 ceremonies").contains("; 0 failed");
      for (var step : EnumSet.complementOf(EnumSet.of(BenchStep.BOARD, BenchStep.SHOWN))) {
        assertThat(hall.report().count(step)).as(step.toString()).isEqualTo(7);
      }
      // A pledge claimed too early would wait until its claim runs out.
      assertThat(hall.report().at(BenchStep.SEALED, 1)).isLessThan(Sealer.PATIENCE);

      // Nobody signs twice: the page shows the receipt, the words are refused.
      var again = new BenchHall(service.url());
      again.sign(tokens.subList(0, 1), Duration.ZERO);
      assertThat(again.report().failed()).isEqualTo(1);
    }
  }
}
