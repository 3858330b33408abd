package id.ikrar.attendance;

import id.ikrar.event.Event;
import id.ikrar.signer.Participant;
import java.util.List;
import java.util.Optional;

/** Where notes on presence are kept, all of them; durable on return. */
public interface Attendances {
  void add(Mark mark);

  /** What counts of this person: the note that came last. */
  Optional<Mark> of(Participant.Id participant);

  /** What counts, one note for each person of whom there is any; in no certain order. */
  List<Mark> of(Event.Id event);

  /** Every note on a person, in the order in which they came. */
  List<Mark> history(Participant.Id participant);

  /** How many notes there are, earlier ones too: grows with each. */
  int count(Event.Id event);
}
