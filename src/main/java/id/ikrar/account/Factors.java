package id.ikrar.account;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.List;
import java.util.Optional;

/** Where second steps and recovery codes are kept; durable on return. */
public interface Factors {
  /** The account's secret, whether it was confirmed or not. */
  Optional<Factor> of(Account.Id account);

  /** Keeps a secret that is not confirmed yet, in place of another one that was not. */
  boolean propose(Account.Id account, Bytes secret);

  /** From now on the secret counts; the recovery codes take the place of earlier ones. */
  boolean confirm(Account.Id account, long step, List<Digest> recovery);

  /**
   * Uses the code of a step.
   *
   * @return false when this or a later one was used before
   */
  boolean spend(Account.Id account, long step);

  /** Uses a recovery code; false when there is no such code, or no longer. */
  boolean spend(Account.Id account, Digest recovery);

  /** How many recovery codes are left. */
  int left(Account.Id account);

  /** Takes secret and recovery codes away. */
  void remove(Account.Id account);

  /**
   * A secret shared with a phone.
   *
   * @param lastStep whose code was used last
   */
  record Factor(Bytes secret, boolean confirmed, long lastStep) {
    /** Says that there is one, never which. */
    @Override
    public String toString() {
      return "Factor, confirmed " + confirmed;
    }
  }
}
