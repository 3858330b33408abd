package id.ikrar.account;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Signing in with a second step: a code of the phone, or one of the codes kept on paper. */
public final class SecondStep {
  public static final int RECOVERY_CODES = 10;

  /** 50 random bits each. */
  private static final int RECOVERY_CHARACTERS = 10;

  private final Factors factors;
  private final Trail trail;
  private final RandomGenerator random;

  /** The generator must not be predictable: it makes secrets. */
  public SecondStep(Factors factors, Trail trail, RandomGenerator random) {
    this.factors = factors;
    this.trail = trail;
    this.random = random;
  }

  /** Whether the account signs in with a second step. */
  public boolean on(Account.Id account) {
    return factors.of(account).filter(Factors.Factor::confirmed).isPresent();
  }

  public int recoveryLeft(Account.Id account) {
    return factors.left(account);
  }

  /** A fresh secret for the phone, or nothing when the second step is on already. */
  public Optional<Bytes> propose(Account account) {
    var secret = new byte[Totp.SECRET_BYTES];
    random.nextBytes(secret);
    var fresh = Bytes.owning(secret);
    return factors.propose(account.id(), fresh) ? Optional.of(fresh) : Optional.empty();
  }

  /** The secret that waits for its first code. */
  public Optional<Bytes> proposed(Account account) {
    return factors.of(account.id()).filter(it -> !it.confirmed()).map(Factors.Factor::secret);
  }

  /**
   * Turns the second step on by the first code of the phone.
   *
   * @return the recovery codes, to be had now and never again; or nothing when the code is wrong
   */
  public Optional<List<String>> confirm(Account account, String typed, Instant now) {
    var step = proposed(account).map(it -> Totp.match(it, typed, now)).filter(it -> it.isPresent());
    if (step.isEmpty()) {
      return Optional.empty();
    }
    var codes = new ArrayList<String>();
    for (int i = 0; i < RECOVERY_CODES; i++) {
      var bytes = new byte[RECOVERY_CHARACTERS];
      random.nextBytes(bytes);
      var code = Totp.base32(Bytes.owning(bytes)).substring(0, RECOVERY_CHARACTERS);
      codes.add(code.toLowerCase(Locale.ROOT));
    }
    var digests = codes.stream().map(SecondStep::digest).toList();
    if (!factors.confirm(account.id(), step.get().getAsLong(), digests)) {
      return Optional.empty();
    }
    trail.note(account, Deed.Kind.SECOND_STEP_ON, "", now);
    return Optional.of(
        codes.stream().map(it -> it.substring(0, 5) + "-" + it.substring(5)).toList());
  }

  /** Whether a code of the phone or of the paper was typed; each is good once. */
  public boolean passes(Account account, String typed, Instant now) {
    var factor = factors.of(account.id()).filter(Factors.Factor::confirmed);
    if (factor.isEmpty()) {
      return false;
    }
    var step = Totp.match(factor.get().secret(), typed, now);
    if (step.isPresent()) {
      return factors.spend(account.id(), step.getAsLong());
    }
    if (!factors.spend(account.id(), digest(typed))) {
      return false;
    }
    trail.note(account, Deed.Kind.RECOVERY_USED, Integer.toString(factors.left(account.id())), now);
    return true;
  }

  /** Signs in with the password alone from now on; done by oneself or by an owner. */
  public void remove(Account by, Account account, Instant now) {
    factors.remove(account.id());
    trail.note(
        Deed.of(
            by,
            Deed.Kind.SECOND_STEP_OFF,
            account.organization(),
            by.id().equals(account.id()) ? "" : account.id().value(),
            now));
  }

  private static Digest digest(String code) {
    var plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return Digest.of(plain.getBytes(StandardCharsets.UTF_8));
  }
}
