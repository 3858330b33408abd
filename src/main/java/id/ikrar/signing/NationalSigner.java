package id.ikrar.signing;

import id.ikrar.kernel.Bytes;

/**
 * The service that signs PDFs with the certificates that it issued to officials. It is asked once:
 * no call is ever made a second time by itself.
 */
public interface NationalSigner {
  /** Whether there is such a service here. */
  boolean available();

  /** Asks for the file signed as a whole, invisibly. The secret is shown once, and not kept. */
  Answer sign(Nik nik, Proof proof, Secret secret, Bytes pdf);

  /** Asks the service to send its holder a code for one signature. */
  Answer sendCode(Nik nik);

  /** With what the holder of a certificate lets the service use it. */
  enum Proof {
    PASSPHRASE,
    /** A code for one signature, sent by the service. */
    TOTP
  }

  /** What came of it. Whatever the service says in words of its own is not repeated. */
  sealed interface Answer {
    /** The file that came back, not judged yet. */
    record Signed(Bytes pdf) implements Answer {}

    /** The code is on its way. */
    record CodeSent() implements Answer {}

    record Refused(Reason reason) implements Answer {}
  }

  /** Why there is no signature. */
  enum Reason {
    /** The service does not know the person. */
    NOT_REGISTERED,
    /** The person has no certificate that is valid. */
    NO_CERTIFICATE,
    SECRET_WRONG,
    /** The service did not accept the request, for a reason that it does not tell apart. */
    FAILED,
    /** The service does not let us in. */
    NOT_ALLOWED,
    /** The service was not reached, so nothing was signed. */
    UNREACHABLE,
    /** No answer in time: the service may have signed or not. */
    UNKNOWN
  }

  /** For a service without one. */
  static NationalSigner none() {
    return new NationalSigner() {
      @Override
      public boolean available() {
        return false;
      }

      @Override
      public Answer sign(Nik nik, Proof proof, Secret secret, Bytes pdf) {
        return new Answer.Refused(Reason.UNREACHABLE);
      }

      @Override
      public Answer sendCode(Nik nik) {
        return new Answer.Refused(Reason.UNREACHABLE);
      }
    };
  }
}
