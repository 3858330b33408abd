package id.ikrar.integration;

import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tokens of programs in memory. */
public final class MemoryApiTokens implements ApiTokens {
  private final Map<Digest, ApiToken> tokens = new HashMap<>();

  @Override
  public synchronized void add(ApiToken token, Digest secret) {
    tokens.put(secret, token);
  }

  @Override
  public synchronized Optional<ApiToken> with(Digest secret) {
    return Optional.ofNullable(tokens.get(secret));
  }

  @Override
  public synchronized List<ApiToken> of(Organization.Id organization) {
    return tokens.values().stream()
        .filter(it -> it.organization().equals(organization))
        .sorted(Comparator.comparing((ApiToken it) -> it.id().value()).reversed())
        .toList();
  }

  @Override
  public synchronized boolean revoke(Organization.Id organization, ApiToken.Id id, Instant now) {
    for (var entry : tokens.entrySet()) {
      var it = entry.getValue();
      if (it.id().equals(id) && it.organization().equals(organization) && it.revoked().isEmpty()) {
        entry.setValue(
            new ApiToken(
                it.id(),
                it.organization(),
                it.name(),
                it.scopes(),
                it.by(),
                it.createdAt(),
                it.expires(),
                Optional.of(now)));
        return true;
      }
    }
    return false;
  }
}
