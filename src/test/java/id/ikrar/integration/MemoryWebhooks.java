package id.ikrar.integration;

import id.ikrar.event.Organization;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Webhooks in memory. */
public final class MemoryWebhooks implements Webhooks {
  private final TreeMap<String, Webhook> all = new TreeMap<>();

  @Override
  public synchronized void add(Webhook webhook) {
    all.put(webhook.id().value(), webhook);
  }

  @Override
  public synchronized Optional<Webhook> find(Webhook.Id id) {
    return Optional.ofNullable(all.get(id.value()));
  }

  @Override
  public synchronized List<Webhook> of(Organization.Id organization) {
    return all.values().stream()
        .filter(it -> it.organization().equals(organization))
        .sorted(Comparator.comparing((Webhook it) -> it.id().value()).reversed())
        .toList();
  }

  @Override
  public synchronized List<Webhook> all() {
    return List.copyOf(all.values());
  }

  @Override
  public synchronized boolean remove(Organization.Id organization, Webhook.Id id) {
    return find(id).filter(it -> it.organization().equals(organization)).isPresent()
        && all.remove(id.value()) != null;
  }
}
