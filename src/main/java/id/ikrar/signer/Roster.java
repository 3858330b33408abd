package id.ikrar.signer;

import id.ikrar.event.Event;
import java.util.List;
import java.util.Optional;

/** Who is expected at which event; durable on return. */
public interface Roster {
  public static final int MAX_PARTICIPANTS = 20_000;

  /** Adds all or none. */
  void add(List<Participant> participants);

  Optional<Participant> find(Participant.Id id);

  /** In the order of their numbers. */
  List<Participant> of(Event.Id event);

  int count(Event.Id event);

  /** Those who lead the reading. */
  List<Participant> leaders(Event.Id event);

  /**
   * Those whose name holds the words, in the order of their numbers.
   *
   * @param limit at most this many
   */
  List<Participant> named(Event.Id event, String words, int limit);

  /**
   * Takes somebody off the list.
   *
   * @return false when the person has signed or is not there
   */
  boolean remove(Participant.Id id);
}
