package id.ikrar.integration;

import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where tokens of programs are kept, by their digests; durable on return. */
public interface ApiTokens {
  void add(ApiToken token, Digest secret);

  /** Revoked and expired ones too. */
  Optional<ApiToken> with(Digest secret);

  /** Newest first. */
  List<ApiToken> of(Organization.Id organization);

  /**
   * Takes it back, once.
   *
   * @return false when the organisation has no such token, or it was taken back before
   */
  boolean revoke(Organization.Id organization, ApiToken.Id id, Instant now);
}
