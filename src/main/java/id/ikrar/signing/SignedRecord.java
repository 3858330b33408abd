package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.passkey.Assertion;
import id.ikrar.signer.Participant;
import java.time.Instant;
import java.util.Optional;

/**
 * What one person agreed to, in full: travels inside the PDF under the signature; the public log
 * holds only its digest.
 *
 * @param salt 16 random bytes, so that the digest tells nothing to those who lack the record
 * @param identifier as it stands on the sheet: the whole, or masked, or empty
 * @param publicKey SubjectPublicKeyInfo of the key made on the signer's device; empty where a
 *     certificate of the national service signs in its place
 * @param passkey extra evidence about the same record without it, where it was offered and given
 */
public record SignedRecord(
    ShortId shortId,
    Bytes salt,
    Organization.Id organizer,
    String organizerName,
    Event.Id event,
    String eventName,
    int pledgeVersion,
    Digest pledge,
    Participant.Id participant,
    String name,
    String jabatan,
    String instansi,
    String region,
    String identifier,
    Identification identification,
    Digest ink,
    Bytes publicKey,
    Instant consentedAt,
    Optional<Assertion> passkey) {
  public static final String DOMAIN = "ikrar/record";
  public static final int SALT_BYTES = 16;

  /** What the record calls a signature by a certificate of the national service. */
  public static final String CERTIFIED = "CERTIFIED";

  public SignedRecord {
    if (salt.size() != SALT_BYTES) {
      throw new IllegalArgumentException("salt of " + salt.size() + " bytes, must be 16");
    }
  }

  /** Without a passkey. */
  public SignedRecord(
      ShortId shortId,
      Bytes salt,
      Organization.Id organizer,
      String organizerName,
      Event.Id event,
      String eventName,
      int pledgeVersion,
      Digest pledge,
      Participant.Id participant,
      String name,
      String jabatan,
      String instansi,
      String region,
      String identifier,
      Identification identification,
      Digest ink,
      Bytes publicKey,
      Instant consentedAt) {
    this(
        shortId,
        salt,
        organizer,
        organizerName,
        event,
        eventName,
        pledgeVersion,
        pledge,
        participant,
        name,
        jabatan,
        instansi,
        region,
        identifier,
        identification,
        ink,
        publicKey,
        consentedAt,
        Optional.empty());
  }

  /** The same with what a passkey said of it. */
  public SignedRecord confirmed(Assertion assertion) {
    return new SignedRecord(
        shortId,
        salt,
        organizer,
        organizerName,
        event,
        eventName,
        pledgeVersion,
        pledge,
        participant,
        name,
        jabatan,
        instansi,
        region,
        identifier,
        identification,
        ink,
        publicKey,
        consentedAt,
        Optional.of(assertion));
  }

  /** Whether the signature is to be made with a certificate of the national service. */
  public boolean certified() {
    return publicKey.size() == 0;
  }

  public Canonical canonical() {
    var body =
        Canonical.of(DOMAIN, 1)
            .put("id", shortId.value())
            .put("salt", Cbor.of(salt))
            .put("organizer", organizer.value())
            .put("organizerName", organizerName)
            .put("event", event.value())
            .put("eventName", eventName)
            .put("pledgeVersion", pledgeVersion)
            .put("pledge", pledge)
            .put("participant", participant.value())
            .put("name", name)
            .put("jabatan", jabatan)
            .put("instansi", instansi)
            .put("region", region)
            .put("identifier", identifier)
            .put("identification", identification.name())
            .put("ink", ink)
            .put("consentedAt", consentedAt.getEpochSecond());
    if (certified()) {
      // Instead of the key that signs: never both.
      body.put("signature", CERTIFIED);
    } else {
      body.put("publicKey", Cbor.of(publicKey));
    }
    passkey.ifPresent(assertion -> body.put("passkey", assertion.cbor()));
    return body.build();
  }
}
