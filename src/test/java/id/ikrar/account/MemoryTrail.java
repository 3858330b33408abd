package id.ikrar.account;

import id.ikrar.event.Organization;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The audit trail in memory. */
public final class MemoryTrail implements Trail {
  private final List<Deed> deeds = new ArrayList<>();

  @Override
  public synchronized void note(Deed deed) {
    deeds.add(deed);
  }

  @Override
  public synchronized List<Line> read(Query query) {
    var lines = new ArrayList<Line>();
    for (int i = deeds.size() - 1; i >= 0 && lines.size() < query.most(); i--) {
      var deed = deeds.get(i);
      if (i < query.before()
          && query.organizations().contains(deed.organization())
          && (query.event().isEmpty() || query.event().equals(deed.event()))
          && query.account().filter(it -> !it.equals(deed.account())).isEmpty()) {
        lines.add(new Line(i, deed));
      }
    }
    return lines;
  }

  @Override
  public synchronized List<Actor> actors(Set<Organization.Id> organizations) {
    var last = new LinkedHashMap<Account.Id, String>();
    deeds.stream()
        .filter(deed -> organizations.contains(deed.organization()))
        .forEach(deed -> last.put(deed.account(), deed.name()));
    return last.entrySet().stream()
        .map(it -> new Actor(it.getKey(), it.getValue()))
        .sorted(
            Comparator.comparing((Actor it) -> it.name().toLowerCase(Locale.ROOT))
                .thenComparing(it -> it.account().value()))
        .toList();
  }
}
