package id.ikrar.integration;

import id.ikrar.account.Account;
import id.ikrar.event.Limits;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Key;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a program shows to work on behalf of an organisation and those below it.
 *
 * @param name what the organisation calls the program
 * @param by who handed it out
 * @param revoked when it was taken back
 */
public record ApiToken(
    Id id,
    Organization.Id organization,
    String name,
    Set<Scope> scopes,
    Account.Id by,
    Instant createdAt,
    Instant expires,
    Optional<Instant> revoked) {
  public static final int MAX_NAME = 80;

  public ApiToken {
    Limits.text("token name", name, 1, MAX_NAME);
    scopes = Set.copyOf(scopes);
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException("a token with 0 scopes, at least 1");
    }
  }

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }

  /** Whether it opens anything at this moment. */
  public boolean good(Instant now) {
    return revoked.isEmpty() && now.isBefore(expires);
  }

  public boolean allows(Scope scope) {
    return scopes.contains(scope);
  }
}
