package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;

/** All keys of a service, from a folder whose private parts are encrypted with a passphrase. */
@SuppressWarnings("DoNotCallSuggester")
public final class Keyring {
  private Keyring() {}

  /** Makes every key and certificate in a folder that is not there or is empty. */
  public static Keyring create(
      Path folder, Passphrase passphrase, URI publicUrl, Instant now, SecureRandom random) {
    throw new UnsupportedOperationException();
  }

  /** Opens a folder; the wrong passphrase is an {@link IllegalArgumentException}. */
  public static Keyring open(Path folder, Passphrase passphrase, SecureRandom random) {
    throw new UnsupportedOperationException();
  }

  /** Whether a keyring was made there. */
  public static boolean exists(Path folder) {
    throw new UnsupportedOperationException();
  }

  /** Whether these keys are published with the source, and so prove nothing. */
  public boolean sample() {
    throw new UnsupportedOperationException();
  }

  public Certificate root() {
    throw new UnsupportedOperationException();
  }

  public Certificate issuing() {
    throw new UnsupportedOperationException();
  }

  public CertificateAuthority authority() {
    throw new UnsupportedOperationException();
  }

  public LocalTimestampAuthority timestamps() {
    throw new UnsupportedOperationException();
  }

  /** The certificates that evidence in a PDF needs besides its own: issuing, timestamp, OCSP. */
  public List<Certificate> services() {
    throw new UnsupportedOperationException();
  }

  /** The seal of an organisation, made on first use. */
  public SealKey seal(String organizationId, String organizationName, Instant now) {
    throw new UnsupportedOperationException();
  }

  public Ed25519Key log() {
    throw new UnsupportedOperationException();
  }

  public Ed25519Key qr() {
    throw new UnsupportedOperationException();
  }

  /** 32 bytes for the message authentication codes of personal links. */
  public Bytes linkSecret() {
    throw new UnsupportedOperationException();
  }
}
