package id.ikrar.ops;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A hall of signers who all take out their phones within a few seconds. */
final class BenchHall {
  private final URI service;
  private final BenchReport report = new BenchReport();
  private final Queue<Instant> received = new ConcurrentLinkedQueue<>();

  BenchHall(URI service) {
    this.service = service;
  }

  /**
   * Lets everybody sign, evenly spread over the time; each signs once, whatever comes of it.
   *
   * @param tokens of personal links, the leader's first
   * @return from the first request to the last receipt
   */
  Duration sign(List<String> tokens, Duration within) {
    // One connection for each phone is what a hall brings; HTTP/2 would share one.
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var phones =
          tokens.stream().map(token -> new BenchPhone(client, service, token, report)).toList();
      return run(phones, within);
    }
  }

  private Duration run(List<BenchPhone> phones, Duration within) {
    var receipts = new ConcurrentLinkedQueue<Long>();
    long start = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < phones.size(); i++) {
        var phone = phones.get(i);
        long due = start + within.toNanos() * i / phones.size();
        var _ =
            threads.submit(() -> {
              Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
              if (phone.sign()) {
                receipts.add(System.nanoTime());
                received.add(Instant.now());
                phone.awaitSeal();
              }
              return phone;
            });
      }
    }
    long last = receipts.stream().mapToLong(Long::longValue).max().orElse(start);
    return Duration.ofNanos(last - start);
  }

  /** When each phone had its receipt, in their order. */
  List<Instant> received() {
    return received.stream().sorted().toList();
  }

  BenchReport report() {
    return report;
  }
}
