package id.ikrar.attendance;

import id.ikrar.event.Limits;
import id.ikrar.event.Person;
import java.time.LocalDate;

/** What was seen of a person on the list; it says nothing of their signature. */
public sealed interface Presence {
  Kind kind();

  /** Was there in person. */
  record Present() implements Presence {
    @Override
    public Kind kind() {
      return Kind.PRESENT;
    }
  }

  /** Somebody else came for them, who cannot sign in their place. */
  record Represented(String name, String jabatan) implements Presence {
    public Represented {
      Limits.text("proxy's name", name, 1, Person.MAX_NAME);
      Limits.text("proxy's jabatan", jabatan, 0, Person.MAX_JABATAN);
    }

    @Override
    public Kind kind() {
      return Kind.REPRESENTED;
    }
  }

  /** Is to sign later, on this day at the latest. */
  record ToFollow(LocalDate until) implements Presence {
    @Override
    public Kind kind() {
      return Kind.TO_FOLLOW;
    }
  }

  /** Did not come, and nobody for them. */
  record Absent() implements Presence {
    @Override
    public Kind kind() {
      return Kind.ABSENT;
    }
  }

  /** Nothing is known: takes back what was noted by mistake. */
  record Unsaid() implements Presence {
    @Override
    public Kind kind() {
      return Kind.UNSAID;
    }
  }

  /** The cases without what they hold. */
  enum Kind {
    PRESENT,
    REPRESENTED,
    TO_FOLLOW,
    ABSENT,
    UNSAID
  }
}
