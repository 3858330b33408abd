package id.ikrar.pledge;

import id.ikrar.event.Organization;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The numbers of organisations in memory. */
public final class MemoryNumberings implements Numberings {
  private final MemoryPledges pledges;
  private final Map<Organization.Id, Numbering> numberings = new HashMap<>();
  private final Map<Series, Integer> next = new HashMap<>();

  public MemoryNumberings(MemoryPledges pledges) {
    this.pledges = pledges;
  }

  @Override
  public synchronized void put(Organization.Id organization, Numbering numbering) {
    numberings.put(organization, numbering);
  }

  @Override
  public synchronized Optional<Numbering> of(Organization.Id organization) {
    return Optional.ofNullable(numberings.get(organization));
  }

  @Override
  public synchronized int next(Series series) {
    return next.getOrDefault(series, 1);
  }

  @Override
  public synchronized boolean skipTo(Series series, int number) {
    boolean free = number >= next(series);
    if (free) {
      next.put(series, number);
    }
    return free;
  }

  @Override
  public synchronized Optional<Pledge> publish(Series series, IntFunction<Pledge> numbered) {
    int number = next(series);
    var pledge = numbered.apply(number);
    if (!pledges.publish(pledge)) {
      return Optional.empty();
    }
    pledges.draft(pledge.event(), pledge.wording());
    next.put(series, number + 1);
    return Optional.of(pledge);
  }
}
