package id.ikrar.movement;

import id.ikrar.desk.WordsRule;
import id.ikrar.event.Event;
import id.ikrar.pledge.Wording;

/** Keeps the shared words of a cascade as they are in every child event. */
public final class CascadeWords implements WordsRule {
  private final Cascades cascades;

  public CascadeWords(Cascades cascades) {
    this.cascades = cascades;
  }

  @Override
  public boolean allows(Event.Id event, Wording wording) {
    return cascades
        .of(event)
        .flatMap(Child::shared)
        .map(shared -> shared.allows(wording))
        .orElse(true);
  }
}
