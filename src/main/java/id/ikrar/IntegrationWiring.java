package id.ikrar;

import id.ikrar.crypto.Keyring;
import id.ikrar.event.Organizations;
import id.ikrar.integration.ApiTokens;
import id.ikrar.integration.Deliveries;
import id.ikrar.integration.Happenings;
import id.ikrar.integration.HttpPostman;
import id.ikrar.integration.Messenger;
import id.ikrar.integration.Postman;
import id.ikrar.integration.TokenDesk;
import id.ikrar.integration.WebhookSecrets;
import id.ikrar.integration.Webhooks;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;

/** Puts together what other programs need. */
@Factory
final class IntegrationWiring {
  @Singleton
  TokenDesk tokenDesk(ApiTokens tokens, SecureRandom random) {
    return new TokenDesk(tokens, random);
  }

  @Singleton
  WebhookSecrets webhookSecrets(Keyring keys) {
    return new WebhookSecrets(keys.linkSecret());
  }

  @Singleton
  Postman postman(@Value("${ikrar.webhooks.inside:false}") boolean inside) {
    var client =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    return new HttpPostman(client, inside);
  }

  @Singleton
  Messenger messenger(
      Webhooks webhooks,
      Deliveries deliveries,
      Happenings happenings,
      Organizations organizations,
      WebhookSecrets secrets,
      Postman postman,
      Settings settings,
      SecureRandom random) {
    return new Messenger(
        webhooks,
        deliveries,
        happenings,
        organizations,
        secrets,
        postman,
        settings.publicUrl(),
        random);
  }
}
