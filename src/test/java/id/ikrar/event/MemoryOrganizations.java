package id.ikrar.event;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Organisations in memory. */
public final class MemoryOrganizations implements Organizations {
  private final Map<Organization.Id, Organization> organizations = new LinkedHashMap<>();
  private final Map<Organization.Id, Organization.Id> parents = new LinkedHashMap<>();

  @Override
  public synchronized void add(Organization organization) {
    if (organizations.putIfAbsent(organization.id(), organization) != null) {
      throw new IllegalStateException(
          "organisation " + organization.id().value() + " is there already");
    }
  }

  @Override
  public synchronized void add(Organization organization, Organization.Id parent) {
    add(organization);
    place(organization.id(), parent);
  }

  @Override
  public synchronized void rename(Organization.Id id, String name) {
    organizations.computeIfPresent(id, (_, it) -> it.called(name));
  }

  @Override
  public synchronized Map<Organization.Id, Organization.Id> parents() {
    return Map.copyOf(parents);
  }

  @Override
  public synchronized Optional<Organization> find(Organization.Id id) {
    return Optional.ofNullable(organizations.get(id));
  }

  @Override
  public synchronized void place(Organization.Id child, Organization.Id parent) {
    if (parents.putIfAbsent(child, parent) != null) {
      throw new IllegalStateException("organisation " + child.value() + " has its place already");
    }
  }

  @Override
  public synchronized Set<Organization.Id> reach(Organization.Id id) {
    var reached = new HashSet<>(Set.of(id));
    while (parents.entrySet().stream()
        .filter(place -> reached.contains(place.getValue()))
        .map(place -> reached.add(place.getKey()))
        .reduce(false, Boolean::logicalOr)) {}
    return Set.copyOf(reached);
  }

  @Override
  public synchronized Set<Organization.Id> above(Organization.Id id) {
    var reached = new HashSet<Organization.Id>();
    for (var next = Optional.of(id);
        next.isPresent() && reached.add(next.get());
        next = Optional.ofNullable(parents.get(next.get()))) {}
    return Set.copyOf(reached);
  }

  @Override
  public synchronized void change(Organization.Id id, Letterhead letterhead) {
    organizations.computeIfPresent(
        id, (_, it) -> new Organization(it.id(), it.name(), it.kind(), it.region(), letterhead));
  }

  @Override
  public synchronized List<Organization> all() {
    return organizations.values().stream()
        .sorted(
            Comparator.comparing((Organization one) -> one.name().toLowerCase(Locale.ROOT))
                .thenComparing(one -> one.id().value()))
        .toList();
  }
}
