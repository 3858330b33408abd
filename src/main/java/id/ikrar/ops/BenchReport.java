package id.ikrar.ops;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects how long signers waited and writes the table; may be used by several threads. */
final class BenchReport {
  /** What a person in a hall should never have to wait. */
  static final Duration TOO_LONG = Duration.ofSeconds(2);

  private final Map<BenchStep, List<Duration>> waits = new EnumMap<>(BenchStep.class);
  private final Map<String, Integer> failures = new TreeMap<>();

  synchronized void add(BenchStep step, Duration wait) {
    waits.computeIfAbsent(step, _ -> new ArrayList<>()).add(wait);
  }

  synchronized void fail(String reason) {
    failures.merge(reason, 1, Integer::sum);
  }

  synchronized int count(BenchStep step) {
    return waits.getOrDefault(step, List.of()).size();
  }

  synchronized int failed() {
    return failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The waits of one step by rank: 0.5 the median, 1 the longest. */
  synchronized Duration at(BenchStep step, double rank) {
    var sorted = waits.getOrDefault(step, List.of()).stream().sorted().toList();
    if (sorted.isEmpty()) {
      throw new IllegalStateException("nobody got as far as: " + step);
    }
    // The nearest rank: a wait that somebody really had, never a mean of two.
    return sorted.get(Math.max(0, (int) Math.ceil(rank * sorted.size()) - 1));
  }

  synchronized long tooLong(BenchStep step) {
    return waits.getOrDefault(step, List.of()).stream()
        .filter(wait -> wait.compareTo(TOO_LONG) > 0)
        .count();
  }

  /**
   * The table in Markdown.
   *
   * @param lasted from the first request to the last receipt
   */
  synchronized String table(Duration lasted) {
    var text = new StringBuilder(waits());
    double seconds = Math.max(lasted.toMillis(), 1) / 1000.0;
    text.append(
        "\n%d ceremonies in %.1f s: %.1f/s; %d failed\n"
            .formatted(
                count(BenchStep.CEREMONY), seconds, count(BenchStep.CEREMONY) / seconds, failed()));
    failures.forEach((reason, times) -> text.append("- %d × %s\n".formatted(times, reason)));
    return text.toString();
  }

  /** The waits alone, in Markdown. */
  synchronized String waits() {
    var text = new StringBuilder();
    text.append("| ms | count | median | p95 | p99 | max | over 2 s |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    for (var step : waits.keySet()) {
      text.append(
          "| %s | %d | %s | %s | %s | %s | %d |\n"
              .formatted(
                  step,
                  count(step),
                  millis(at(step, 0.5)),
                  millis(at(step, 0.95)),
                  millis(at(step, 0.99)),
                  millis(at(step, 1)),
                  tooLong(step)));
    }
    return text.toString();
  }

  private static String millis(Duration wait) {
    return "%.1f".formatted(wait.toNanos() / 1e6);
  }
}
