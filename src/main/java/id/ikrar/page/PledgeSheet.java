package id.ikrar.page;

import id.ikrar.event.Limits;
import id.ikrar.event.Logo;
import id.ikrar.event.Logos;
import id.ikrar.pledge.Pledge;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Ink;
import id.ikrar.signing.SignedRecord;
import java.util.Optional;

/**
 * All that stands on one signer's sheet; equal sheets make equal bytes. The place's date, the time
 * of consent, the short id and the identifier as printed are taken from the record.
 *
 * @param host where the sheet can be checked, without scheme
 * @param logo the one that the letterhead names, once somebody has looked it up
 */
public record PledgeSheet(
    Pledge pledge,
    Participant participant,
    Ink ink,
    SignedRecord record,
    String host,
    Optional<Logo> logo) {
  public static final int MAX_HOST = 60;

  public PledgeSheet {
    Limits.text("host", host, 1, MAX_HOST);
    SealAppearance.check(SealAppearance.lines(host, record.shortId(), pledge.wording().language()));
    if (!pledge.digest().equals(record.pledge())) {
      throw new IllegalArgumentException(
          "record is about pledge %s, sheet shows %s".formatted(record.pledge(), pledge.digest()));
    }
    if (!participant.id().equals(record.participant())) {
      throw new IllegalArgumentException("record and sheet name different participants");
    }
    if (logo.isPresent()
        && !pledge.organizer().letterhead().logo().equals(logo.map(Logo::digest))) {
      throw new IllegalArgumentException("the logo is not the one that the letterhead names");
    }
  }

  public PledgeSheet(
      Pledge pledge, Participant participant, Ink ink, SignedRecord record, String host) {
    this(pledge, participant, ink, record, host, Optional.empty());
  }

  /** With the logo that its letterhead names. */
  PledgeSheet with(Logos logos) {
    var found = logos.of(pledge.organizer().letterhead());
    return new PledgeSheet(pledge, participant, ink, record, host, found);
  }
}
