package id.ikrar.signing;

import java.time.Instant;
import java.util.Optional;

/** Where preparations wait for the phone's signature; durable on return. */
public interface Preparations {
  void add(Preparation preparation);

  Optional<Preparation> find(Preparation.Id id);

  /**
   * Forgets those that expired before the instant and were never accepted.
   *
   * @return how many
   */
  int forget(Instant before);
}
