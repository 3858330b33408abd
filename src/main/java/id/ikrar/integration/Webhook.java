package id.ikrar.integration;

import id.ikrar.event.Organization;
import id.ikrar.kernel.Key;
import java.net.URI;
import java.time.Instant;
import java.util.Set;

/** Where an organisation wants to be told what happens at its events and at those below it. */
public record Webhook(
    Id id, Organization.Id organization, URI url, Set<Happening.Kind> kinds, Instant createdAt) {
  public static final int MAX_URL = 500;

  public Webhook {
    kinds = Set.copyOf(kinds);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a webhook of 0 kinds, at least 1");
    }
    var scheme = url.getScheme();
    boolean web = "https".equals(scheme) || "http".equals(scheme);
    if (!web || url.getHost() == null || url.getRawUserInfo() != null) {
      throw new IllegalArgumentException("an address begins with https:// and names a host");
    }
    if (url.toString().length() > MAX_URL) {
      throw new IllegalArgumentException(
          "an address of " + url.toString().length() + " characters, at most " + MAX_URL);
    }
  }

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }
}
