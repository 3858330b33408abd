package id.ikrar.integration;

import id.ikrar.account.Account;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.Token;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Hands out tokens to programs and knows them again. */
public final class TokenDesk {
  public static final int MAX_TOKENS = 50;
  public static final int MAX_DAYS = 400;

  /** So that a token that leaked is recognised by those who search for leaks. */
  public static final String PREFIX = "ikrar_";

  private final ApiTokens tokens;
  private final RandomGenerator random;

  /** The generator must not be predictable. */
  public TokenDesk(ApiTokens tokens, RandomGenerator random) {
    this.tokens = tokens;
    this.random = random;
  }

  /** What became of a wish for a token. */
  public sealed interface Issue {
    /**
     * Here it is.
     *
     * @param text shown once; only its digest is kept
     */
    record Done(ApiToken token, String text) implements Issue {
      /** Never shows the secret. */
      @Override
      public String toString() {
        return "Done[" + token.id().value() + "]";
      }
    }

    record TooMany(int most) implements Issue {}
  }

  /**
   * A fresh token.
   *
   * @param days how long it is good, 1 to {@value #MAX_DAYS}
   */
  public Issue issue(Account by, String name, Set<Scope> scopes, int days, Instant now) {
    if (days < 1 || days > MAX_DAYS) {
      throw new IllegalArgumentException("a token for " + days + " days, 1 to " + MAX_DAYS);
    }
    if (good(by.organization(), now) >= MAX_TOKENS) {
      return new Issue.TooMany(MAX_TOKENS);
    }
    var text = PREFIX + Token.fresh(random) + Token.fresh(random);
    var token =
        new ApiToken(
            new ApiToken.Id(Key.next(now, random)),
            by.organization(),
            name,
            scopes,
            by.id(),
            now,
            now.plus(Duration.ofDays(days)),
            Optional.empty());
    tokens.add(token, digest(text));
    return new Issue.Done(token, text);
  }

  /** Whose token it is, if it is good. */
  public Optional<ApiToken> who(String text, Instant now) {
    return text.length() > 100
        ? Optional.empty()
        : tokens.with(digest(text)).filter(token -> token.good(now));
  }

  public List<ApiToken> of(Organization.Id organization) {
    return tokens.of(organization);
  }

  public boolean revoke(Organization.Id organization, ApiToken.Id id, Instant now) {
    return tokens.revoke(organization, id, now);
  }

  private long good(Organization.Id organization, Instant now) {
    return tokens.of(organization).stream().filter(it -> it.good(now)).count();
  }

  private static Digest digest(String text) {
    return Digest.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
