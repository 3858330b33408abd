package id.ikrar.page;

import id.ikrar.event.Limits;
import id.ikrar.pledge.Pledge;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Ink;
import id.ikrar.signing.SignedRecord;

/**
 * All that stands on one signer's sheet; equal sheets make equal bytes. The place's date, the time
 * of consent, the short id and the identifier as printed are taken from the record.
 *
 * @param host where the sheet can be checked, without scheme
 */
public record PledgeSheet(
    Pledge pledge, Participant participant, Ink ink, SignedRecord record, String host) {
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
  }
}
