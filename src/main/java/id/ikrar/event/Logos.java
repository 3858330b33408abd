package id.ikrar.event;

import id.ikrar.kernel.Digest;
import java.time.Instant;
import java.util.Optional;

/** Where logos are kept for ever, by their digest: published words name it. Durable on return. */
public interface Logos {
  /** None; for sheets that have none. */
  Logos NONE =
      new Logos() {
        @Override
        public void put(Organization.Id organization, Logo logo, Instant now) {
          throw new UnsupportedOperationException("keeps no logos");
        }

        @Override
        public Optional<Logo> find(Digest digest) {
          return Optional.empty();
        }
      };

  /** Keeps it; again changes nothing. */
  void put(Organization.Id organization, Logo logo, Instant now);

  Optional<Logo> find(Digest digest);

  /**
   * The logo of a letterhead.
   *
   * @throws IllegalStateException where it names one that is not here: a sheet without it would be
   *     another one
   */
  default Optional<Logo> of(Letterhead head) {
    return head.logo()
        .map(digest ->
            find(digest)
                .orElseThrow(
                    () -> new IllegalStateException("the logo " + digest + " is missing")));
  }
}
