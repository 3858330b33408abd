package id.ikrar.ops;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.pledge.PledgeWarning;
import id.ikrar.pledge.Wording;
import id.ikrar.signer.Participant;
import java.util.List;
import java.util.Optional;

/**
 * One of the five events of the sources as a draft, with sample signers.
 *
 * @param seed S0 to S4
 * @param wording none where the source has no pledge and none is tried out
 * @param warnings what a review of the words says
 * @param note what of this is from the source and what is a sample
 */
public record DemoEvent(
    String seed,
    Organization organizer,
    Event event,
    Optional<Wording> wording,
    List<Participant> participants,
    List<PledgeWarning> warnings,
    String note) {
  public DemoEvent {
    participants = List.copyOf(participants);
    warnings = List.copyOf(warnings);
  }
}
