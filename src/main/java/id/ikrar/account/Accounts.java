package id.ikrar.account;

import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.Optional;

/** Where accounts, sessions and one-time links are kept; durable on return. */
public interface Accounts {
  /**
   * Adds the account.
   *
   * @return false when the e-mail is taken
   */
  boolean add(Account account);

  Optional<Account> withEmail(String email);

  Optional<Account> find(Account.Id id);

  int count();

  /** Opens a session under the digest of its token. */
  void begin(Digest token, Account.Id account, Instant expires);

  /** Whose session it is, if it has not expired. */
  Optional<Account> session(Digest token, Instant now);

  void end(Digest token);

  /** Keeps a one-time token for setting up the first organiser. */
  void invite(Digest token, Instant expires);

  /** Whether the token can still be used. */
  boolean invited(Digest token, Instant now);

  /**
   * Uses the token up.
   *
   * @return false when it is unknown, expired or used
   */
  boolean redeem(Digest token, Instant now);
}
