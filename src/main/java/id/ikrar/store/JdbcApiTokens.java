package id.ikrar.store;

import id.ikrar.event.Organization;
import id.ikrar.integration.ApiToken;
import id.ikrar.integration.ApiTokens;
import id.ikrar.kernel.Digest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens of programs in a database. */
@Singleton
final class JdbcApiTokens implements ApiTokens {
  private final ApiTokenRows rows;

  JdbcApiTokens(ApiTokenRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(ApiToken token, Digest secret) {
    rows.save(ApiTokenRow.of(token, secret));
  }

  @Override
  public Optional<ApiToken> with(Digest secret) {
    return rows.findBySecret(secret).map(ApiTokenRow::token);
  }

  @Override
  public List<ApiToken> of(Organization.Id organization) {
    return rows.findByOrganizationOrderByIdDesc(organization.value()).stream()
        .map(ApiTokenRow::token)
        .toList();
  }

  @Override
  public boolean revoke(Organization.Id organization, ApiToken.Id id, Instant now) {
    return rows.revoke(organization.value(), id.value(), now) == 1;
  }
}
