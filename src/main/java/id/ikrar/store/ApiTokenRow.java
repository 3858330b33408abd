package id.ikrar.store;

import id.ikrar.account.Account;
import id.ikrar.event.Organization;
import id.ikrar.integration.ApiToken;
import id.ikrar.integration.Scope;
import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_token}. */
@MappedEntity("api_token")
record ApiTokenRow(
    @Id String id,
    @DigestColumn Digest secret,
    String organization,
    String name,
    String scopes,
    String account,
    @InstantColumn Instant createdAt,
    @InstantColumn Instant expires,
    @InstantColumn @Nullable Instant revokedAt) {

  static ApiTokenRow of(ApiToken token, Digest secret) {
    return new ApiTokenRow(
        token.id().value(),
        secret,
        token.organization().value(),
        token.name(),
        token.scopes().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
        token.by().value(),
        token.createdAt(),
        token.expires(),
        token.revoked().orElse(null));
  }

  ApiToken token() {
    return new ApiToken(
        new ApiToken.Id(id),
        new Organization.Id(organization),
        name,
        Arrays.stream(scopes.split(" ")).map(Scope::valueOf).collect(Collectors.toSet()),
        new Account.Id(account),
        createdAt,
        expires,
        Optional.ofNullable(revokedAt));
  }
}
