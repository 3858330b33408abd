package id.ikrar.event;

import id.ikrar.kernel.Key;
import java.time.Instant;

/** Something that an organisation holds on a day at a place, with or without a pledge. */
public record Event(Id id, Organization.Id organizer, Programme programme, State state) {

  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }

  /** From draft to closed; each state knows since when. */
  public sealed interface State {
    Instant since();

    record Draft(Instant since) implements State {}

    record Published(Instant since) implements State {}

    record Open(Instant since) implements State {}

    record Closed(Instant since) implements State {}
  }

  /** A draft's programme may still change. */
  public Event with(Programme changed) {
    if (!(state instanceof State.Draft)) {
      throw new IllegalStateException("cannot change " + state);
    }
    return new Event(id, organizer, changed, state);
  }

  public Event publish(Instant now) {
    return switch (state) {
      case State.Draft _ -> in(new State.Published(now));
      case State.Published _, State.Open _, State.Closed _ -> throw refuse("publish");
    };
  }

  /** Signing begins, for the first time or again for those who sign late. */
  public Event open(Instant now) {
    return switch (state) {
      case State.Published _, State.Closed _ -> in(new State.Open(now));
      case State.Draft _, State.Open _ -> throw refuse("open");
    };
  }

  public Event close(Instant now) {
    return switch (state) {
      case State.Open _ -> in(new State.Closed(now));
      case State.Draft _, State.Published _, State.Closed _ -> throw refuse("close");
    };
  }

  private Event in(State next) {
    return new Event(id, organizer, programme, next);
  }

  private IllegalStateException refuse(String act) {
    return new IllegalStateException("cannot " + act + " " + state);
  }
}
