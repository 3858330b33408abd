package id.ikrar.desk;

import id.ikrar.attendance.Mark;
import id.ikrar.attendance.Presence;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Withdrawal;
import java.util.List;
import java.util.Optional;

/**
 * How far an event has come.
 *
 * @param expected the organiser's number, or that of the roster when larger
 * @param signed how many people's pledges stand: what was withdrawn is not among them
 * @param withdrawn how many took theirs back
 */
public record Progress(int expected, int listed, int signed, int withdrawn, List<Line> lines) {
  public Progress {
    lines = List.copyOf(lines);
  }

  /**
   * How many pledges stand and how many do not, without the people.
   *
   * @param notes how many notes on presence there are, earlier ones too
   */
  public record Tally(int signed, int withdrawn, int notes) {}

  /**
   * One person on the roster, with the acceptance and its withdrawal if there is one.
   *
   * @param mark what was noted last of their presence
   */
  public record Line(
      Participant participant,
      Optional<Acceptance> acceptance,
      Optional<Withdrawal> withdrawal,
      Optional<Mark> mark) {

    /** What is known of their presence: whether they signed says nothing of where they were. */
    public Presence presence() {
      return mark.map(Mark::presence).orElseGet(Presence.Unsaid::new);
    }

    /** Whether this person has signed and not taken it back. */
    public boolean stands() {
      return acceptance.isPresent() && withdrawal.isEmpty();
    }
  }
}
