package id.ikrar.pledge;

import id.ikrar.event.Event;
import id.ikrar.kernel.Digest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pledges in memory. */
public final class MemoryPledges implements Pledges {
  private final Map<Event.Id, Wording> drafts = new HashMap<>();
  private final List<Pledge> published = new ArrayList<>();

  @Override
  public synchronized void draft(Event.Id event, Wording wording) {
    drafts.put(event, wording);
  }

  @Override
  public synchronized Optional<Wording> draft(Event.Id event) {
    return Optional.ofNullable(drafts.get(event));
  }

  @Override
  public synchronized boolean publish(Pledge pledge) {
    if (versions(pledge.event()).stream().anyMatch(one -> one.version() == pledge.version())) {
      return false;
    }
    return published.add(pledge);
  }

  @Override
  public synchronized Optional<Pledge> current(Event.Id event) {
    return versions(event).reversed().stream().findFirst();
  }

  @Override
  public synchronized Optional<Pledge> find(Digest digest) {
    return published.stream().filter(pledge -> pledge.digest().equals(digest)).findFirst();
  }

  @Override
  public synchronized List<Pledge> versions(Event.Id event) {
    return published.stream()
        .filter(pledge -> pledge.event().equals(event))
        .sorted(Comparator.comparingInt(Pledge::version))
        .toList();
  }
}
