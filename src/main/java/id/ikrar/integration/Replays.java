package id.ikrar.integration;

import id.ikrar.kernel.Digest;
import java.time.Duration;
import java.time.Instant;

/**
 * Remembers requests by the key that the program gave them, so that one sent again is done once;
 * durable on return.
 */
public interface Replays {
  int MAX_KEY = 100;

  /** How long an answer is remembered. */
  Duration KEPT = Duration.ofDays(2);

  /** A request that was begun and not finished for so long may be begun again: its node is gone. */
  Duration PATIENCE = Duration.ofMinutes(2);

  /** What is known of a request. */
  sealed interface Known {
    /** Nothing: it is begun now, and to be finished or dropped. */
    record Fresh() implements Known {}

    /** It is being done. */
    record Running() implements Known {}

    /** The same key was used for another request. */
    record Other() implements Known {}

    record Done(Reply reply) implements Known {}
  }

  /**
   * Begins a request, if it is not known.
   *
   * @param request digest of method, path and body
   */
  Known begin(ApiToken.Id token, String key, Digest request, Instant now);

  void finish(ApiToken.Id token, String key, Reply reply);

  /** The request failed and may be begun again. */
  void drop(ApiToken.Id token, String key);

  /** Forgets what was begun before this. */
  int forget(Instant before);
}
