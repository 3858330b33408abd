package id.ikrar;

import id.ikrar.account.Accounts;
import id.ikrar.account.Passes;
import id.ikrar.signing.Links;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Throws away what expired: sessions, invitations, links. */
@Singleton
final class Caretaker {
  /** So long a link still says that it expired; opening its event again makes it anew. */
  static final Duration LINKS_KEPT = Duration.ofDays(180);

  private final Accounts accounts;
  private final Passes passes;
  private final Links links;

  Caretaker(Accounts accounts, Passes passes, Links links) {
    this.accounts = accounts;
    this.passes = passes;
    this.links = links;
  }

  /** How many were thrown away. */
  int tidy(Instant now) {
    return accounts.forget(now) + passes.forget(now) + links.forget(now.minus(LINKS_KEPT));
  }
}
