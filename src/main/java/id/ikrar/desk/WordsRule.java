package id.ikrar.desk;

import id.ikrar.event.Event;
import id.ikrar.pledge.Wording;

/** Says which words an event may have. */
@FunctionalInterface
public interface WordsRule {
  boolean allows(Event.Id event, Wording wording);
}
