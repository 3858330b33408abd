package id.ikrar.integration;

import id.ikrar.event.Organization;
import java.util.List;
import java.util.Optional;

/** Where webhooks are kept; durable on return. */
public interface Webhooks {
  int MAX_WEBHOOKS = 20;

  void add(Webhook webhook);

  Optional<Webhook> find(Webhook.Id id);

  /** Newest first. */
  List<Webhook> of(Organization.Id organization);

  List<Webhook> all();

  /**
   * Removes it with all that waits for it.
   *
   * @return false when the organisation has no such webhook
   */
  boolean remove(Organization.Id organization, Webhook.Id id);
}
