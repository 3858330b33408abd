package id.ikrar.integration;

import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembered requests in memory. */
public final class MemoryReplays implements Replays {
  private final Map<Key, Begun> begun = new HashMap<>();

  private record Key(ApiToken.Id token, String key) {}

  private record Begun(Digest request, Instant at, Optional<Reply> reply) {}

  @Override
  public synchronized Known begin(ApiToken.Id token, String key, Digest request, Instant now) {
    var place = new Key(token, key);
    var known = begun.get(place);
    if (known != null && !known.request().equals(request)) {
      return new Known.Other();
    }
    if (known != null && known.reply().isPresent()) {
      return new Known.Done(known.reply().get());
    }
    if (known != null && !known.at().isBefore(now.minus(PATIENCE))) {
      return new Known.Running();
    }
    begun.put(place, new Begun(request, now, Optional.empty()));
    return new Known.Fresh();
  }

  @Override
  public synchronized void finish(ApiToken.Id token, String key, Reply reply) {
    begun.computeIfPresent(
        new Key(token, key), (_, it) -> new Begun(it.request(), it.at(), Optional.of(reply)));
  }

  @Override
  public synchronized void drop(ApiToken.Id token, String key) {
    begun.computeIfPresent(new Key(token, key), (_, it) -> it.reply().isPresent() ? it : null);
  }

  @Override
  public synchronized int forget(Instant before) {
    int size = begun.size();
    begun.values().removeIf(it -> it.at().isBefore(before));
    return size - begun.size();
  }
}
