package id.ikrar.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What fuzzing begins with and what it ever found, each checked once, and some random damage;
 * {@code ./ikrar fuzz} looks for more.
 */
class CorpusTest {
  private static final Path FOLDER = Path.of("src/test/resources/fuzz");
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
  private static final Duration MOST = Duration.ofSeconds(2);
  private static final long MAX_CORPUS_BYTES = 256 * 1024;

  @ParameterizedTest
  @EnumSource(Target.class)
  void everyFileOfTheCorpusHoldsInTime(Target target) throws IOException {
    for (var input : corpus(target)) {
      target.check(input); // Loads what is loaded once.
      long from = CLOCK.getCurrentThreadCpuTime();
      target.check(input);
      assertThat(Duration.ofNanos(CLOCK.getCurrentThreadCpuTime() - from)).isLessThan(MOST);
    }
  }

  @ParameterizedTest
  @EnumSource(Target.class)
  void damagedFilesOfTheCorpusHold(Target target) throws IOException {
    long seed = 20_261_122;
    var random = new Random(seed);
    for (var input : corpus(target)) {
      for (int i = 0; i < 20; i++) {
        var damaged = damaged(input, random);
        target.check(damaged);
      }
    }
  }

  @Test
  void corpusIsSmallAndOfTargetsAlone() throws IOException {
    try (var files = Files.walk(FOLDER).filter(Files::isRegularFile)) {
      long bytes = files.mapToLong(file -> file.toFile().length()).sum();
      assertThat(bytes).isLessThan(MAX_CORPUS_BYTES);
    }
    try (var folders = Files.list(FOLDER)) {
      assertThat(folders.map(folder -> Target.named(String.valueOf(folder.getFileName()))))
          .containsExactlyInAnyOrder(Target.values());
    }
  }

  private static List<Bytes> corpus(Target target) throws IOException {
    try (var files = Files.list(FOLDER.resolve(target.folder()))) {
      var inputs = files.sorted().map(CorpusTest::read).toList();
      assertThat(inputs).isNotEmpty();
      return inputs;
    }
  }

  private static Bytes damaged(Bytes input, Random random) {
    var bytes = input.toArray();
    for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
    return Bytes.owning(bytes).slice(0, length);
  }

  private static Bytes read(Path file) {
    try {
      return Bytes.owning(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
