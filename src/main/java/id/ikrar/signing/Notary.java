package id.ikrar.signing;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.pledge.Pledge;
import id.ikrar.signer.Participant;
import java.time.Instant;
import java.util.Optional;

/** Makes the paper and the cryptography of a ceremony. */
public interface Notary {
  /** Checks that the bytes are a SubjectPublicKeyInfo of a P-256 key that may be used. */
  Parsed<Bytes> publicKey(Bytes spki);

  /** Issues the certificate, renders revision 1 and computes the attributes to be signed. */
  Sheet sheet(Pledge pledge, Participant participant, SignedRecord record, Ink ink, Instant now);

  /**
   * Verifies the phone's signature over the attributes and makes the CMS, with a timestamp when an
   * authority can be reached.
   *
   * @param signature r and s of 32 bytes each, as WebCrypto gives them
   */
  Optional<Signed> sign(Preparation preparation, Bytes signature, Instant now);

  /** The leaf data that tells the log of a withdrawal. */
  Bytes entry(Withdrawal withdrawal);

  /** The leaf data that tells the log of a correction. */
  Bytes entry(Correction correction);

  /** Revision 1 and what the phone must sign. */
  record Sheet(Bytes pdf, int gapFrom, int gapTo, Bytes attributes, Bytes certificate) {}

  /**
   * The CMS, the digest of revision 1 with it inside, and the leaf data that tells the log of both.
   */
  record Signed(Bytes cms, boolean stamped, Digest file, Bytes entry) {}
}
