package id.ikrar.passkey;

import id.ikrar.kernel.Bytes;

/**
 * What a browser sends after it made a passkey and used it once: the answers of {@code create} and
 * {@code get}.
 *
 * @param attestation the attestation object of the new passkey
 * @param registration the client data under which it was made
 */
public record Answer(
    Bytes attestation,
    Bytes registration,
    Bytes credential,
    Bytes authenticatorData,
    Bytes clientData,
    Bytes signature) {
  public static final int MAX_ATTESTATION_BYTES = 16 * 1024;

  public Answer {
    if (attestation.size() > MAX_ATTESTATION_BYTES || registration.size() > Assertion.MAX_BYTES) {
      throw new IllegalArgumentException(
          "attestation of %d bytes and client data of %d, at most %d and %d"
              .formatted(
                  attestation.size(),
                  registration.size(),
                  MAX_ATTESTATION_BYTES,
                  Assertion.MAX_BYTES));
    }
  }
}
