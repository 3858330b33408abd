package id.ikrar.event;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Organisations in memory. */
public final class MemoryOrganizations implements Organizations {
  private final Map<Organization.Id, Organization> organizations = new LinkedHashMap<>();

  @Override
  public synchronized void add(Organization organization) {
    if (organizations.putIfAbsent(organization.id(), organization) != null) {
      throw new IllegalStateException(
          "organisation " + organization.id().value() + " is there already");
    }
  }

  @Override
  public synchronized Optional<Organization> find(Organization.Id id) {
    return Optional.ofNullable(organizations.get(id));
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
