package id.ikrar.integration;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs messages as Standard Webhooks 1.0 asks (standardwebhooks.com): HMAC-SHA256 over id, time
 * and body. Each webhook's key is derived from one secret, so that no store holds it.
 */
public final class WebhookSecrets {
  private static final String PREFIX = "whsec_";
  private final Bytes secret;

  public WebhookSecrets(Bytes secret) {
    this.secret = secret;
  }

  /** What the receiver is told once, {@code whsec_} and base 64. */
  public String shown(Webhook.Id webhook) {
    return PREFIX + Base64.getEncoder().encodeToString(key(webhook));
  }

  /** The value of the header {@code webhook-signature}. */
  public String sign(Webhook.Id webhook, Delivery.Id message, Instant at, String body) {
    var signed = message.value() + "." + at.getEpochSecond() + "." + body;
    return "v1,"
        + Base64.getEncoder()
            .encodeToString(mac(key(webhook), signed.getBytes(StandardCharsets.UTF_8)));
  }

  private byte[] key(Webhook.Id webhook) {
    var named = Canonical.of("ikrar/webhook", 1).put("id", webhook.value()).build().bytes();
    return mac(secret.toArray(), named.toArray());
  }

  private static byte[] mac(byte[] key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform must support HmacSHA256", e);
    }
  }
}
