package id.ikrar.desk;

import id.ikrar.event.Event;
import java.util.List;

/** What became of something that an organiser did to an event. */
public sealed interface Act {
  /** It is so now. */
  record Done(Event event) implements Act {}

  /** No such event at this organisation. */
  record Unknown() implements Act {}

  /** The event is in a state in which this cannot be done. */
  record NotNow(Event event) implements Act {}

  /** Somebody else changed the event meanwhile: look again. */
  record Meanwhile() implements Act {}

  /** Signing cannot begin: the event has no published words. */
  record NoPledge(Event event) implements Act {}

  /** Signing cannot begin "leader first": the roster names no leader. */
  record NoLeader(Event event) implements Act {}

  /** The list would be longer than allowed. */
  record TooMany(int would, int most) implements Act {}

  /** The event shares its words with the one it was cascaded from; these are others. */
  record SharedWords(Event event) implements Act {}

  /** No sheet could show these characters; nothing was done. */
  record NoGlyph(List<Undrawable> places) implements Act {
    public NoGlyph {
      places = List.copyOf(places);
    }
  }
}
