package id.ikrar.desk;

import id.ikrar.signer.Participant;
import id.ikrar.signing.Acceptance;
import java.util.List;
import java.util.Optional;

/**
 * How far an event has come.
 *
 * @param expected the organiser's number, or that of the roster when larger
 */
public record Progress(int expected, int listed, int signed, List<Line> lines) {
  public Progress {
    lines = List.copyOf(lines);
  }

  /** One person on the roster, with the acceptance if there is one. */
  public record Line(Participant participant, Optional<Acceptance> acceptance) {}
}
