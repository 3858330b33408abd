package id.ikrar.account;

import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.List;
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

  /** Who works for the organisation, by name. */
  List<Account> of(Organization.Id organization);

  /**
   * Gives the account a role and says whether it is disabled, which ends its sessions; refused when
   * nobody would be left as an owner who can come in.
   */
  Assigning assign(Account.Id id, Role role, boolean disabled);

  /** Changes the password and ends all sessions. */
  void password(Account.Id id, String hash);

  /** Opens a session under the digest of its token. */
  void begin(Digest token, Account.Id account, Instant expires);

  /** Opens what becomes a session with the second step only. */
  void beginHalf(Digest token, Account.Id account, Instant expires);

  /** Who still has to take the second step, if the time for it has not passed. */
  Optional<Account> half(Digest token, Instant now);

  /** Whose session it is, if it has not expired and the account is not disabled. */
  Optional<Account> session(Digest token, Instant now);

  void end(Digest token);

  /** Ends all sessions of the account. */
  void endAll(Account.Id id);

  /** Keeps a one-time token for setting up an organisation, and what its first account becomes. */
  void invite(Digest token, Role role, Instant expires);

  /** What the token makes of whoever uses it, while it can be used. */
  Optional<Role> invited(Digest token, Instant now);

  /** Uses the token up and adds the organisation and its first account, all or nothing. */
  SettingUp setUp(Digest token, Organization organization, Account account, Instant now);

  /** Forgets sessions and tokens that expired before the moment. */
  int forget(Instant before);

  /** What became of setting up. */
  enum SettingUp {
    DONE,
    TOKEN_USED,
    EMAIL_TAKEN
  }
}
