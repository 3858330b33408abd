package id.ikrar.store;

import id.ikrar.event.Organization;
import id.ikrar.integration.Webhook;
import id.ikrar.integration.Webhooks;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Webhooks in a database. */
@Singleton
final class JdbcWebhooks implements Webhooks {
  private final WebhookRows rows;

  JdbcWebhooks(WebhookRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Webhook webhook) {
    rows.save(WebhookRow.of(webhook));
  }

  @Override
  public Optional<Webhook> find(Webhook.Id id) {
    return rows.findById(id.value()).map(WebhookRow::webhook);
  }

  @Override
  public List<Webhook> of(Organization.Id organization) {
    return rows.findByOrganizationOrderByIdDesc(organization.value()).stream()
        .map(WebhookRow::webhook)
        .toList();
  }

  @Override
  public List<Webhook> all() {
    return rows.all().stream().map(WebhookRow::webhook).toList();
  }

  @Override
  public boolean remove(Organization.Id organization, Webhook.Id id) {
    return rows.remove(organization.value(), id.value()) == 1;
  }
}
