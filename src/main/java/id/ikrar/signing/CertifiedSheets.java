package id.ikrar.signing;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.pledge.Pledge;
import id.ikrar.signer.Participant;
import java.time.Instant;

/** Makes the sheet that the national service signs, and judges what comes back. */
public interface CertifiedSheets {
  /** Revision 1 but for its signature. */
  Bytes render(Pledge pledge, Participant participant, SignedRecord record);

  /** Whether the answer is that sheet, signed by its signer with a certificate of the nation. */
  Judged judge(Bytes sheet, Bytes answer, SignedRecord record, Instant now);

  /** The leaf data that tells the log of a correction. */
  Bytes entry(Correction correction);

  /** What the answer is. */
  sealed interface Judged {
    /**
     * Revision 1, with a gap of zeros where the signature goes.
     *
     * @param attributes DER of the CMS signed attributes
     * @param certificate DER
     * @param stamped whether there is a timestamp
     * @param file digest of revision 1 with the signature in it
     * @param entry the leaf data that tells the log of it
     */
    record Taken(
        Bytes pdf,
        int gapFrom,
        int gapTo,
        Bytes attributes,
        Bytes certificate,
        Bytes cms,
        boolean stamped,
        Digest file,
        Bytes entry)
        implements Judged {}

    /** Not the sheet that was sent with one good signature more. */
    record Unusable(String reason) implements Judged {}

    /** Signed, but by no certificate that leads to a national root. */
    record NotNational(String reason) implements Judged {}

    /** The certificate is of somebody else. */
    record AnotherPerson(String name) implements Judged {}
  }
}
