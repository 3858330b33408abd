package id.ikrar.account;

import id.ikrar.event.Limits;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Key;
import java.util.Locale;

/**
 * Somebody who works at the desk of one organisation.
 *
 * @param email lower case; what one signs in with
 * @param password an Argon2id hash in its PHC form
 * @param disabled whether they may not come in any more
 */
public record Account(
    Id id,
    Organization.Id organization,
    String name,
    String email,
    String password,
    Role role,
    boolean disabled) {
  public static final int MAX_EMAIL = 200;

  public Account {
    Limits.text("name", name, 1, 120);
    Limits.text("email", email, 3, MAX_EMAIL);
    email = email.toLowerCase(Locale.ROOT);
  }

  public boolean may(Right right) {
    return role.may(right);
  }

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }

  /** Says who, never the hash. */
  @Override
  public String toString() {
    return "Account " + id.value();
  }
}
