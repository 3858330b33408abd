package id.ikrar.account;

import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where links to join and to choose a new password are kept; durable on return. */
public interface Passes {
  void issue(Pass pass, Digest token);

  /** The link under the token, while it can be used. */
  Optional<Pass> find(Digest token, Instant now);

  /** Links to join the organisation that can still be used, the newest first. */
  List<Pass> open(Organization.Id organization, Instant now);

  /**
   * Makes the link useless.
   *
   * @return false when this organisation has no such link that can be used
   */
  boolean takeBack(Pass.Id pass, Organization.Id organization, Instant now);

  /** Uses the link up and adds the account, both or neither. */
  Joining join(Digest token, Account account, Instant now);

  /**
   * Uses the link up, changes the password and ends all sessions of its account, all or nothing.
   *
   * @return whose password it was, or empty when the link cannot be used
   */
  Optional<Account> reset(Digest token, String password, Instant now);

  /** Forgets links that expired before the moment. */
  int forget(Instant before);

  /** What became of joining. */
  enum Joining {
    DONE,
    LINK_USED,
    EMAIL_TAKEN
  }
}
