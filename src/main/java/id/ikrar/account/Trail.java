package id.ikrar.account;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who did what and when; lines are added, never changed or taken away. Durable on return. */
public interface Trail {
  void note(Deed deed);

  /** Done to an event. */
  default void note(Account account, Deed.Kind kind, Event event, String subject, Instant now) {
    note(Deed.of(account, kind, event, subject, now));
  }

  /** Done to an organisation or an account. */
  default void note(Account account, Deed.Kind kind, String subject, Instant now) {
    note(Deed.of(account, kind, subject, now));
  }

  /** The lines that were asked for, the newest first. */
  List<Line> read(Query query);

  /** Everybody who has a line in the trail of these organisations, by name. */
  List<Actor> actors(Set<Organization.Id> organizations);

  /**
   * A deed in its place.
   *
   * @param number higher than that of every line before it
   */
  record Line(long number, Deed deed) {}

  /** Somebody as they were last called. */
  record Actor(Account.Id account, String name) {}

  /**
   * Which lines.
   *
   * @param before only those with a lower number
   * @param most how many at most
   */
  record Query(
      Set<Organization.Id> organizations,
      Optional<Event.Id> event,
      Optional<Account.Id> account,
      long before,
      int most) {
    public Query {
      organizations = Set.copyOf(organizations);
      if (most < 1) {
        throw new IllegalArgumentException("at least one line, asked for " + most);
      }
    }

    /** The newest of all. */
    public static Query newest(Set<Organization.Id> organizations, int most) {
      return new Query(organizations, Optional.empty(), Optional.empty(), Long.MAX_VALUE, most);
    }
  }
}
