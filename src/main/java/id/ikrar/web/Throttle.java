package id.ikrar.web;

import io.github.bucket4j.Bucket;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down those who try too often, on this node. A hall shares one address, so there the hall or
 * the person looked for is counted, not the visitor.
 */
@Singleton
final class Throttle {
  /** What is counted, and how often it may happen. */
  enum Kind {
    /** By hall: 260 people searching at once are welcome. */
    HALL_SEARCH(600, Duration.ofMinutes(1)),
    /** By person looked for: four digits must not be guessed. */
    HALL_ANSWER(6, Duration.ofMinutes(10)),
    /** By hall, wrong codes alone: 260 people may all mistype once. */
    HALL_CODE(300, Duration.ofMinutes(10)),
    /** By e-mail address. */
    SIGN_IN(8, Duration.ofMinutes(5)),
    /** By account: six digits must not be guessed. */
    SECOND_STEP(8, Duration.ofMinutes(5)),
    /** By address of the visitor. */
    SIGN_IN_ADDRESS(60, Duration.ofMinutes(5)),
    /** By address of the visitor. */
    CHECK_FILE(30, Duration.ofMinutes(1)),
    /** By address of the visitor: short ids must not be tried one after the other. */
    CHECK_ID(300, Duration.ofMinutes(1)),
    /** By address of the visitor: tokens must not be tried one after the other. */
    API_ADDRESS(1_200, Duration.ofMinutes(1)),
    /** By token. */
    API_TOKEN(600, Duration.ofMinutes(1));

    private final int times;
    private final Duration within;

    Kind(int times, Duration within) {
      this.times = times;
      this.within = within;
    }
  }

  private static final int MAX_BUCKETS = 50_000;

  private record Key(Kind kind, String of) {}

  private final Map<Key, Bucket> buckets =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Bucket> eldest) {
          return size() > MAX_BUCKETS;
        }
      };

  /** Counts one more. */
  boolean allows(Kind kind, String of) {
    return bucket(kind, of).tryConsume(1);
  }

  private Bucket bucket(Kind kind, String of) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(new Key(kind, of), _ -> bucket(kind));
    }
  }

  /** Counts nothing, but stops the request when there were too many already. */
  void open(Kind kind, String of) {
    if (bucket(kind, of).getAvailableTokens() == 0) {
      throw new Problem.Stop(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many"));
    }
  }

  /** Counts one more, and stops the request that is one too many. */
  void check(Kind kind, String of) {
    if (!allows(kind, of)) {
      throw new Problem.Stop(Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many"));
    }
  }

  static String visitor(HttpRequest<?> request) {
    var address = request.getRemoteAddress().getAddress();
    return address == null ? "" : address.getHostAddress();
  }

  private static Bucket bucket(Kind kind) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(kind.times).refillGreedy(kind.times, kind.within))
        .build();
  }
}
