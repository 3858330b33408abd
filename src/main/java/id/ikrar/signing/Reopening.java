package id.ikrar.signing;

import id.ikrar.signer.Participant;
import id.ikrar.signer.Particulars;
import java.time.Instant;

/**
 * That somebody who has signed is asked to sign anew, since something on the sheet is wrong; until
 * they do, what they signed stands.
 *
 * @param acceptance the one that is to be corrected
 * @param right what the new sheet says of the person
 */
public record Reopening(
    Participant.Id participant,
    Acceptance.Id acceptance,
    Particulars right,
    Reason reason,
    Instant at) {}
