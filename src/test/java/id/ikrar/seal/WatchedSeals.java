package id.ikrar.seal;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.signing.Acceptance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Tells of each file that is asked for. */
record WatchedSeals(Seals seals, Consumer<String> watcher) implements Seals {
  @Override
  public List<Work> claim(int limit, long published, Instant now, Duration patience) {
    return seals.claim(limit, published, now, patience);
  }

  @Override
  public boolean store(Acceptance.Id acceptance, Bytes pdf, Bytes entry, Instant now) {
    return seals.store(acceptance, pdf, entry, now);
  }

  @Override
  public boolean replace(Acceptance.Id acceptance, Digest before, Bytes pdf, Bytes entry) {
    return seals.replace(acceptance, before, pdf, entry);
  }

  @Override
  public Optional<Bytes> pdf(ShortId shortId) {
    watcher.accept(shortId.value());
    return seals.pdf(shortId);
  }

  @Override
  public Map<Acceptance.Id, Integer> sizes(Event.Id event) {
    return seals.sizes(event);
  }

  @Override
  public Set<Acceptance.Id> unstamped(Event.Id event) {
    return seals.unstamped(event);
  }

  @Override
  public int waiting() {
    return seals.waiting();
  }

  @Override
  public Optional<Digest> digest(ShortId shortId) {
    return seals.digest(shortId);
  }
}
