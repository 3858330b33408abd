package id.ikrar.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets what failed rest before it is tried again, for twice as long each time: five seconds at
 * first, an hour at last. Kept in the memory of one node, since nothing is lost by trying sooner.
 */
final class Pauses<K> {
  static final Duration FIRST = Duration.ofSeconds(5);
  static final Duration LONGEST = Duration.ofHours(1);

  private final Map<K, Rest> resting = new HashMap<>();

  private record Rest(Instant until, Duration pause) {}

  synchronized boolean resting(K what, Instant now) {
    var rest = resting.get(what);
    return rest != null && now.isBefore(rest.until());
  }

  /** How long it rests now. */
  synchronized Duration failed(K what, Instant now) {
    var before = resting.get(what);
    var doubled = before == null ? FIRST : before.pause().multipliedBy(2);
    var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    resting.put(what, new Rest(now.plus(pause), pause));
    return pause;
  }

  synchronized void worked(K what) {
    resting.remove(what);
  }
}
