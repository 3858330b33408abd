package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.signer.Participant;
import java.time.Instant;

/** Where a person shows that they are in the hall, if the organiser wants it shown. */
public final class Foyer {
  private final SigningDesk desk;
  private final HallRules rules;
  private final PresenceCodes codes;

  public Foyer(SigningDesk desk, HallRules rules, PresenceCodes codes) {
    this.desk = desk;
    this.rules = rules;
    this.codes = codes;
  }

  /** Whether the hall's page asks for the code. */
  public boolean asks(Event.Id event) {
    return rules.of(event).asksInTheHall();
  }

  /**
   * Recognises a person in the hall, by the code too where it is asked for.
   *
   * @param answer the last four characters of what {@link SigningDesk#question} names
   */
  public Outcome.Recognition recognise(
      String hallToken, Participant.Id id, String answer, String code, Instant now) {
    return switch (desk.look(hallToken, now)) {
      case Doorway.Hall(var event) -> {
        boolean asked = asks(event.id());
        yield asked && !codes.accepts(event.id(), code, now)
            ? new Outcome.Recognition.Refused(new Refusal.CodeWrong())
            : desk.recognise(hallToken, id, answer, asked, now);
      }
      case Doorway.Shut(var refusal) -> new Outcome.Recognition.Refused(refusal);
      case Doorway.Ready _, Doorway.Signed _ ->
          new Outcome.Recognition.Refused(new Refusal.LinkForeign());
    };
  }

  /** Takes the code of somebody who is known already, and gives a ticket that says so. */
  public Outcome.Recognition prove(String token, String code, Instant now) {
    return switch (desk.look(token, now)) {
      case Doorway.Shut(Refusal.CodeNeeded(var event)) ->
          codes.accepts(event.id(), code, now)
              ? desk.present(token, now)
              : new Outcome.Recognition.Refused(new Refusal.CodeWrong());
      case Doorway.Shut(var refusal) -> new Outcome.Recognition.Refused(refusal);
      // Nothing more to show: go on with the same token.
      case Doorway.Ready _, Doorway.Signed _ -> new Outcome.Recognition.Recognised(token);
      case Doorway.Hall _ -> new Outcome.Recognition.Refused(new Refusal.LinkForeign());
    };
  }
}
