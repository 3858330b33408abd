package id.ikrar.account;

import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Key;
import id.ikrar.kernel.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Who works for an organisation: invited by link, given a role, disabled. Every call names who
 * acts; they reach their own organisation and those below it.
 */
public final class Members {
  public static final Duration INVITATION = Duration.ofDays(7);
  public static final Duration RESET = Duration.ofDays(1);

  /** Accounts and open invitations of one organisation together. */
  public static final int MOST = 300;

  private final Accounts accounts;
  private final Passes passes;
  private final Organizations organizations;
  private final Passwords passwords;
  private final Trail trail;
  private final RandomGenerator random;

  /** The generator must not be predictable: it makes tokens. */
  public Members(
      Accounts accounts,
      Passes passes,
      Organizations organizations,
      Passwords passwords,
      Trail trail,
      RandomGenerator random) {
    this.accounts = accounts;
    this.passes = passes;
    this.organizations = organizations;
    this.passwords = passwords;
    this.trail = trail;
    this.random = random;
  }

  /** Whether the people of the organisation are the account's to manage. */
  public boolean reaches(Account by, Organization.Id organization) {
    return by.may(Right.MEMBERS) && organizations.reach(by.organization()).contains(organization);
  }

  /** By name. */
  public List<Account> of(Organization.Id organization) {
    return accounts.of(organization);
  }

  /** Invitations that can still be used, the newest first. */
  public List<Pass> invitations(Organization.Id organization, Instant now) {
    return passes.open(organization, now);
  }

  /** A link with which somebody joins the organisation in this role. */
  public Inviting invite(
      Account by, Organization.Id organization, Role role, String email, Instant now) {
    if (!reaches(by, organization) || role == Role.OPERATOR) {
      return new Inviting.Unknown();
    }
    if (accounts.of(organization).size() + passes.open(organization, now).size() >= MOST) {
      return new Inviting.TooMany(MOST);
    }
    if (!email.isEmpty() && accounts.withEmail(email).isPresent()) {
      return new Inviting.EmailTaken();
    }
    var issued = issue(organization, role, email, Optional.empty(), now.plus(INVITATION), now);
    note(by, Deed.Kind.INVITED, organization, role + " " + issued.pass().id().value(), now);
    return issued;
  }

  /** Whether the invitation can no longer be used, and could be until now. */
  public boolean takeBack(Account by, Organization.Id organization, Pass.Id pass, Instant now) {
    var done = reaches(by, organization) && passes.takeBack(pass, organization, now);
    if (done) {
      note(by, Deed.Kind.INVITATION_TAKEN_BACK, organization, pass.value(), now);
    }
    return done;
  }

  /** The link under the token, while it can be used. */
  public Optional<Pass> pass(String token, Instant now) {
    return passes.find(Token.digest(token), now);
  }

  /** Joins by an invitation; who is invited by e-mail cannot choose another one. */
  public Entering join(String token, String name, String email, String password, Instant now) {
    if (Doorkeeper.weak(password)) {
      return new Entering.PasswordWeak(Doorkeeper.LEAST_PASSWORD);
    }
    var pass = pass(token, now).filter(it -> it.account().isEmpty());
    if (pass.isEmpty()) {
      return new Entering.LinkUsed();
    }
    var invited = pass.get();
    var account =
        new Account(
            new Account.Id(Key.next(now, random)),
            invited.organization(),
            name.strip(),
            invited.email().isEmpty() ? email.strip().toLowerCase(Locale.ROOT) : invited.email(),
            passwords.hash(password),
            invited.role(),
            false);
    return switch (passes.join(Token.digest(token), account, now)) {
      case DONE -> {
        note(account, Deed.Kind.JOINED, account.organization(), account.role().name(), now);
        yield new Entering.Done(account);
      }
      case LINK_USED -> new Entering.LinkUsed();
      case EMAIL_TAKEN -> new Entering.EmailTaken();
    };
  }

  /** A link with which a member who cannot come in any more chooses a new password. */
  public Optional<String> resetLink(Account by, Account.Id id, Instant now) {
    return theirs(by, id)
        .map(member -> {
          var until = now.plus(RESET);
          var of = Optional.of(member.id());
          var issued = issue(member.organization(), member.role(), member.email(), of, until, now);
          note(by, Deed.Kind.RESET_LINK, member.organization(), id.value(), now);
          return issued.token();
        });
  }

  /** Chooses a new password by such a link; all sessions of the account end. */
  public Entering reset(String token, String password, Instant now) {
    if (Doorkeeper.weak(password)) {
      return new Entering.PasswordWeak(Doorkeeper.LEAST_PASSWORD);
    }
    var account = passes.reset(Token.digest(token), passwords.hash(password), now);
    account.ifPresent(it -> note(it, Deed.Kind.PASSWORD_RESET, it.organization(), "", now));
    return account.<Entering>map(Entering.Done::new).orElseGet(Entering.LinkUsed::new);
  }

  /** Gives the member another role. */
  public Assigning assign(Account by, Account.Id id, Role role, Instant now) {
    var member = theirs(by, id).filter(_ -> role != Role.OPERATOR);
    if (member.isEmpty()) {
      return Assigning.UNKNOWN;
    }
    var done = accounts.assign(id, role, member.get().disabled());
    if (done == Assigning.DONE) {
      var subject = role + " " + id.value();
      note(by, Deed.Kind.ROLE_CHANGED, member.get().organization(), subject, now);
    }
    return done;
  }

  /** Lets the member in no more, all sessions end; or lets them in again. */
  public Assigning disable(Account by, Account.Id id, boolean disabled, Instant now) {
    var member = theirs(by, id);
    if (member.isEmpty()) {
      return Assigning.UNKNOWN;
    }
    var done = accounts.assign(id, member.get().role(), disabled);
    if (done == Assigning.DONE) {
      var kind = disabled ? Deed.Kind.DISABLED : Deed.Kind.ENABLED;
      note(by, kind, member.get().organization(), id.value(), now);
    }
    return done;
  }

  /** A member whom the account may manage; nobody manages those who run the service. */
  public Optional<Account> theirs(Account by, Account.Id id) {
    return accounts
        .find(id)
        .filter(it -> it.role() != Role.OPERATOR && reaches(by, it.organization()));
  }

  private Inviting.Invited issue(
      Organization.Id organization,
      Role role,
      String email,
      Optional<Account.Id> account,
      Instant until,
      Instant now) {
    var token = Token.fresh(random);
    var id = new Pass.Id(Key.next(now, random));
    var pass = new Pass(id, organization, role, email, account, until);
    passes.issue(pass, Token.digest(token));
    return new Inviting.Invited(token, pass);
  }

  private void note(
      Account by, Deed.Kind kind, Organization.Id organization, String subject, Instant now) {
    trail.note(Deed.of(by, kind, organization, subject, now));
  }

  /** What became of inviting. */
  public sealed interface Inviting {
    /** The token is to be had now and never again. */
    record Invited(String token, Pass pass) implements Inviting {
      /** Says which, never the token. */
      @Override
      public String toString() {
        return "Invited by " + pass;
      }
    }

    /** No such organisation within reach. */
    record Unknown() implements Inviting {}

    record TooMany(int most) implements Inviting {}

    record EmailTaken() implements Inviting {}
  }

  /** What became of using a link. */
  public sealed interface Entering {
    record Done(Account account) implements Entering {}

    record LinkUsed() implements Entering {}

    record PasswordWeak(int least) implements Entering {}

    record EmailTaken() implements Entering {}
  }
}
