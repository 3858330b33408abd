package id.ikrar.signing;

import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where links are kept; durable on return. */
public interface Links {
  /** Adds those that are not there yet; the expiry of one that is there is renewed. */
  void put(List<Link> links);

  Optional<Link> find(Digest token);

  /** Forgets links that expired before the moment; put again, they are as before. */
  int forget(Instant before);
}
