package id.ikrar.account;

import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lets organisers in: the first by a one-time link, all others by e-mail and password. */
public final class Doorkeeper {
  public static final Duration SESSION = Duration.ofHours(12);
  public static final Duration INVITATION = Duration.ofDays(2);
  public static final int LEAST_PASSWORD = 10;
  public static final int MOST_PASSWORD = 200;

  private final Accounts accounts;
  private final Organizations organizations;
  private final Passwords passwords;
  private final RandomGenerator random;

  /** The generator must not be predictable: it makes tokens. */
  public Doorkeeper(
      Accounts accounts, Organizations organizations, Passwords passwords, RandomGenerator random) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.passwords = passwords;
    this.random = random;
  }

  /** Whether nobody has an account yet. */
  public boolean empty() {
    return accounts.count() == 0;
  }

  /** A one-time token with which the first organiser sets up the desk. */
  public String invite(Instant now) {
    var token = Token.fresh(random);
    accounts.invite(Token.digest(token), now.plus(INVITATION));
    return token;
  }

  /** Whether the token still opens the set-up page. */
  public boolean invited(String token, Instant now) {
    return accounts.invited(Token.digest(token), now);
  }

  /** Uses the invitation: the organisation and its first account stand afterwards. */
  public Setup setUp(
      String token,
      Organization organization,
      String name,
      String email,
      String password,
      Instant now) {
    if (password.length() < LEAST_PASSWORD || password.length() > MOST_PASSWORD) {
      return new Setup.PasswordWeak(LEAST_PASSWORD);
    }
    var account = account(organization.id(), name, email, password, Role.OWNER, now);
    if (accounts.withEmail(account.email()).isPresent()) {
      return new Setup.EmailTaken();
    }
    if (!accounts.redeem(Token.digest(token), now)) {
      return new Setup.InvitationUsed();
    }
    organizations.add(organization);
    return accounts.add(account) ? new Setup.Done(begin(account, now)) : new Setup.EmailTaken();
  }

  /** Adds an account without an invitation; for the demo. */
  public boolean enrol(
      Organization.Id organization,
      String name,
      String email,
      String password,
      Role role,
      Instant now) {
    return accounts.add(account(organization, name, email, password, role, now));
  }

  /**
   * Opens a session.
   *
   * @return its token, or empty when e-mail and password do not belong together
   */
  public Optional<String> signIn(String email, String password, Instant now) {
    var account = accounts.withEmail(email.strip().toLowerCase(java.util.Locale.ROOT));
    // Hashes for an unknown e-mail too, so that the time of the answer does not tell who is known.
    var right = passwords.matches(password, account.map(Account::password).orElseGet(this::nobody));
    return account.filter(_ -> right).map(known -> begin(known, now));
  }

  public Optional<Account> who(String token, Instant now) {
    return accounts.session(Token.digest(token), now);
  }

  public void signOut(String token) {
    accounts.end(Token.digest(token));
  }

  private Account account(
      Organization.Id organization,
      String name,
      String email,
      String password,
      Role role,
      Instant now) {
    return new Account(
        new Account.Id(Key.next(now, random)),
        organization,
        name.strip(),
        email.strip(),
        passwords.hash(password),
        role);
  }

  private String nobody() {
    return passwords.hash(Token.fresh(random));
  }

  private String begin(Account account, Instant now) {
    var token = Token.fresh(random);
    accounts.begin(Token.digest(token), account.id(), now.plus(SESSION));
    return token;
  }

  /** What became of setting up. */
  public sealed interface Setup {
    /** The first session is open under this token. */
    record Done(String session) implements Setup {}

    record InvitationUsed() implements Setup {}

    record PasswordWeak(int least) implements Setup {}

    record EmailTaken() implements Setup {}
  }
}
