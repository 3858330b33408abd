package id.ikrar.verify;

import id.ikrar.kernel.Digest;
import java.time.Instant;

/**
 * One signature as found.
 *
 * @param field its name in the form
 * @param name whom the certificate names
 * @param title jabatan, may be empty
 * @param organization instansi, may be empty
 * @param certificate SHA-256 of the certificate
 * @param intact whether what it covers is unchanged and the value is of the certificate's key
 * @param trusted whether the certificate leads to a trusted root
 * @param certified whether it is intact and that root is a national one
 */
public record SignatureReport(
    String field,
    String name,
    String title,
    String organization,
    Digest certificate,
    Time time,
    boolean intact,
    boolean trusted,
    boolean certified) {
  /** When it was made, and who says so. */
  public sealed interface Time {}

  /** A timestamp authority that leads to a trusted root. */
  public record Stamped(Instant at, String authority) implements Time {}

  /**
   * A trusted timestamp made after it, over bytes that hold it: it was there by then.
   *
   * @param authority whose timestamp that is
   */
  public record Covered(Instant at, String authority) implements Time {}

  /** Only the signer. */
  public record Claimed(Instant at) implements Time {}

  /** Nobody. */
  public record Unknown() implements Time {}
}
