package id.ikrar.account;

import id.ikrar.event.Limits;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Key;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A link that was given to somebody: to join an organisation in a role, or to choose a new
 * password.
 *
 * @param email whom it is for, lower case, or empty when anybody who has the link may use it
 * @param account whose password may be chosen anew; without one the link makes a new account
 */
public record Pass(
    Id id,
    Organization.Id organization,
    Role role,
    String email,
    Optional<Account.Id> account,
    Instant expires) {
  public Pass {
    Limits.text("email", email, 0, Account.MAX_EMAIL);
    email = email.toLowerCase(Locale.ROOT);
  }

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }

  /** Says which, never for whom. */
  @Override
  public String toString() {
    return "Pass " + id.value();
  }
}
