package id.ikrar.signing;

import id.ikrar.event.Event;
import java.time.Instant;
import java.time.LocalDate;

/** Why a ceremony does not go on; each case has its own sentence on the page. */
public sealed interface Refusal {
  /** No such link: mistyped, or of another service. */
  record LinkUnknown() implements Refusal {}

  record LinkExpired(Instant at) implements Refusal {}

  /** The link is good, but for a hall or another person than the request names. */
  record LinkForeign() implements Refusal {}

  record EventNotOpen(Event event) implements Refusal {}

  record EventClosed(Event event) implements Refusal {}

  /** The event has no words to sign. */
  record NoPledge(Event event) implements Refusal {}

  /** The words on the screen are not the current ones: read again. */
  record TextChanged() implements Refusal {}

  /** The leader signs first. */
  record LeaderFirst(String leader) implements Refusal {}

  /** The roster has nobody of that name in this event. */
  record PersonUnknown() implements Refusal {}

  /** The four digits are not those on the roster. */
  record AnswerWrong() implements Refusal {}

  /** The organiser wants it shown that the person is in the hall. */
  record CodeNeeded(Event event) implements Refusal {}

  /** That is not the code of the hall's screen at this minute. */
  record CodeWrong() implements Refusal {}

  /** The hall is over; until this day people sign by their personal links. */
  record HallOver(LocalDate until) implements Refusal {}

  /** The last day for those who sign late has passed. */
  record LateOver(LocalDate until) implements Refusal {}

  record ConsentMissing() implements Refusal {}

  record KeyUnusable(String reason) implements Refusal {}

  /** The passkey's word does not hold for this pledge; it can be signed without. */
  record PasskeyWrong(String reason) implements Refusal {}

  /** The time between prepare and accept ran out: sign again. */
  record PreparationExpired() implements Refusal {}

  record SignatureWrong() implements Refusal {}

  /** The service's clock went back since it prepared the sheet: nothing is dated before itself. */
  record ClockBack(Instant prepared, Instant now) implements Refusal {}

  /** The same person has signed before, with another key: that signature stands. */
  record SignedBefore(Receipt receipt) implements Refusal {}
}
