package id.ikrar.account;

import id.ikrar.event.Organization;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Lets organisers in: the first by a one-time link, all others by e-mail and password. */
public final class Doorkeeper {
  public static final Duration SESSION = Duration.ofHours(12);
  public static final Duration HALF = Duration.ofMinutes(5);
  public static final Duration INVITATION = Duration.ofDays(2);
  public static final int LEAST_PASSWORD = 10;
  public static final int MOST_PASSWORD = 200;

  private final Accounts accounts;
  private final Passwords passwords;
  private final SecondStep second;
  private final Trail trail;
  private final RandomGenerator random;

  /** The generator must not be predictable: it makes tokens. */
  public Doorkeeper(
      Accounts accounts,
      Passwords passwords,
      SecondStep second,
      Trail trail,
      RandomGenerator random) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.second = second;
    this.trail = trail;
    this.random = random;
  }

  /** Whether nobody has an account yet. */
  public boolean empty() {
    return accounts.count() == 0;
  }

  /**
   * A one-time token with which an organisation is set up.
   *
   * @param role what its first account becomes: owner, or operator of the service
   */
  public String invite(Role role, Instant now) {
    var token = Token.fresh(random);
    accounts.invite(Token.digest(token), role, now.plus(INVITATION));
    return token;
  }

  /** Whether the token still opens the set-up page. */
  public boolean invited(String token, Instant now) {
    return accounts.invited(Token.digest(token), now).isPresent();
  }

  /** Uses the invitation: the organisation and its first account stand afterwards. */
  public Setup setUp(
      String token,
      Organization organization,
      String name,
      String email,
      String password,
      Instant now) {
    if (weak(password)) {
      return new Setup.PasswordWeak(LEAST_PASSWORD);
    }
    var role = accounts.invited(Token.digest(token), now);
    if (role.isEmpty()) {
      return new Setup.InvitationUsed();
    }
    var account = account(organization.id(), name, email, password, role.get(), now);
    return switch (accounts.setUp(Token.digest(token), organization, account, now)) {
      case DONE -> {
        trail.note(account, Deed.Kind.ORGANIZATION_SET_UP, role.get().name(), now);
        yield new Setup.Done(begin(account, now));
      }
      case TOKEN_USED -> new Setup.InvitationUsed();
      case EMAIL_TAKEN -> new Setup.EmailTaken();
    };
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

  /** Opens a session, or the door to the second step. */
  public SignIn signIn(String email, String password, Instant now) {
    var account = accounts.withEmail(email.strip());
    // Hashes for an unknown e-mail too, so that the time of the answer does not tell who is known.
    var right = passwords.matches(password, account.map(Account::password).orElseGet(this::nobody));
    if (account.isEmpty()) {
      return new SignIn.Refused();
    }
    var known = account.get();
    if (!right || known.disabled()) {
      trail.note(known, Deed.Kind.SIGN_IN_FAILED, "", now);
      return new SignIn.Refused();
    }
    return admit(known, now);
  }

  /** Lets somebody in who has proved who they are, but for the second step if they have one. */
  public SignIn admit(Account account, Instant now) {
    if (second.on(account.id())) {
      var token = Token.fresh(random);
      accounts.beginHalf(Token.digest(token), account.id(), now.plus(HALF));
      return new SignIn.Half(token);
    }
    trail.note(account, Deed.Kind.SIGNED_IN, "", now);
    return new SignIn.In(begin(account, now));
  }

  /** Who stands between the two steps. */
  public Optional<Account> half(String token, Instant now) {
    return accounts.half(Token.digest(token), now);
  }

  /** Takes the second step with a code of the phone or of the paper. */
  public SignIn second(String half, String typed, Instant now) {
    var account = half(half, now);
    if (account.isEmpty()) {
      return new SignIn.Refused();
    }
    if (!second.passes(account.get(), typed, now)) {
      trail.note(account.get(), Deed.Kind.SIGN_IN_FAILED, "", now);
      return new SignIn.Half(half);
    }
    accounts.end(Token.digest(half));
    trail.note(account.get(), Deed.Kind.SIGNED_IN, "", now);
    return new SignIn.In(begin(account.get(), now));
  }

  /** Whether it is the account's password. */
  public boolean knows(Account account, String password) {
    return passwords.matches(password, account.password());
  }

  /** Changes one's own password; all sessions end, and one begins. */
  public Change password(Account account, String old, String fresh, Instant now) {
    if (!knows(account, old)) {
      return new Change.OldWrong();
    }
    if (weak(fresh)) {
      return new Change.Weak(LEAST_PASSWORD);
    }
    accounts.password(account.id(), passwords.hash(fresh));
    trail.note(account, Deed.Kind.PASSWORD_CHANGED, "", now);
    return new Change.Done(begin(account, now));
  }

  public Optional<Account> who(String token, Instant now) {
    return accounts.session(Token.digest(token), now);
  }

  public void signOut(String token) {
    accounts.end(Token.digest(token));
  }

  /** Ends all sessions of the account. */
  public void signOutEverywhere(Account account, Instant now) {
    accounts.endAll(account.id());
    trail.note(account, Deed.Kind.SIGNED_OUT_EVERYWHERE, "", now);
  }

  /** Opens a session for somebody who has just proved who they are. */
  public String begin(Account account, Instant now) {
    var token = Token.fresh(random);
    accounts.begin(Token.digest(token), account.id(), now.plus(SESSION));
    return token;
  }

  static boolean weak(String password) {
    return password.length() < LEAST_PASSWORD || password.length() > MOST_PASSWORD;
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
        role,
        false);
  }

  private String nobody() {
    return passwords.hash(Token.fresh(random));
  }

  /** What became of signing in; tokens are secret. */
  public sealed interface SignIn {
    /** A session is open under this token. */
    record In(String session) implements SignIn {}

    /** The code of the second step is still missing. */
    record Half(String token) implements SignIn {}

    record Refused() implements SignIn {}
  }

  /** What became of changing a password. */
  public sealed interface Change {
    /** A session is open under this token. */
    record Done(String session) implements Change {}

    record OldWrong() implements Change {}

    record Weak(int least) implements Change {}
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
