package id.ikrar.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;

/**
 * Whether a passkey spoke of a record: challenge, origin, relying party, user present and verified,
 * signature (Web Authentication Level 2, sections 7.1 and 7.2). The one place that judges, for the
 * service that takes an answer and for whoever checks a file.
 */
public final class AssertionCheck {
  /** Also what the phone is asked for. */
  private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private static final int EC_BITS = 256;
  private static final int LEAST_RSA_BITS = 2048;
  private static final ObjectConverter CONVERTER = new ObjectConverter();
  // Not strict about attestation alone: none is asked for, and one that comes proves nothing here.
  private static final WebAuthnManager MANAGER =
      WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);

  private AssertionCheck() {}

  /**
   * Judges what a browser sent.
   *
   * @param record digest of the record without its field {@code passkey}
   * @return the assertion as it goes into the record
   */
  public static Parsed<Assertion> accept(Answer answer, Site site, Digest record) {
    return guarded(() -> made(answer, site, record)).then(assertion -> check(assertion, record));
  }

  /**
   * Judges the assertion of a record.
   *
   * @param record digest of the record without its field {@code passkey}
   * @return the assertion, if it holds
   */
  public static Parsed<Assertion> check(Assertion assertion, Digest record) {
    return guarded(() -> used(assertion, record));
  }

  private static Assertion made(Answer answer, Site site, Digest record) {
    var kinds =
        ALGORITHMS.stream()
            .map(it -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, it))
            .toList();
    var registration =
        MANAGER.verify(
            new RegistrationRequest(
                answer.attestation().toArray(), answer.registration().toArray()),
            new RegistrationParameters(server(site, record), kinds, true, true));
    var credential =
        Optional.ofNullable(registration.getAttestationObject())
            .map(it -> it.getAuthenticatorData().getAttestedCredentialData())
            .orElseThrow(() -> new IllegalArgumentException("no passkey was made"));
    if (!Bytes.of(credential.getCredentialId()).equals(answer.credential())) {
      throw new IllegalArgumentException("one passkey was made and another one used");
    }
    return new Assertion(
        site,
        answer.credential(),
        Bytes.of(CONVERTER.getCborMapper().writeValueAsBytes(credential.getCOSEKey())),
        answer.authenticatorData(),
        answer.clientData(),
        answer.signature());
  }

  private static Assertion used(Assertion assertion, Digest record) {
    var id = assertion.credential().toArray();
    MANAGER.verify(
        new AuthenticationRequest(
            id,
            assertion.authenticatorData().toArray(),
            assertion.clientData().toArray(),
            assertion.signature().toArray()),
        new AuthenticationParameters(
            server(assertion.site(), record),
            new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                0,
                new AttestedCredentialData(AAGUID.ZERO, id, key(assertion.key())),
                null,
                null,
                null,
                null),
            List.of(id),
            true,
            true));
    return assertion;
  }

  private static COSEKey key(Bytes encoded) {
    // The library passes over what stands behind a key.
    Cbor.parse(encoded).orThrow();
    var key = CONVERTER.getCborMapper().readValue(encoded.toArray(), COSEKey.class);
    if (!ALGORITHMS.contains(key.getAlgorithm())) {
      throw new IllegalArgumentException("a key of the algorithm " + key.getAlgorithm());
    }
    key.validate();
    switch (key.getPublicKey()) {
      case ECPublicKey ec -> exactly("P-256", EC_BITS, ec.getParams().getOrder().bitLength());
      case EdECPublicKey ed -> exactly("Ed25519", "Ed25519", ed.getParams().getName());
      case RSAPublicKey rsa when rsa.getModulus().bitLength() < LEAST_RSA_BITS ->
          throw new IllegalArgumentException(
              "an RSA key of %d bits, at least %d"
                  .formatted(rsa.getModulus().bitLength(), LEAST_RSA_BITS));
      case RSAPublicKey _ -> {}
      case null, default -> throw new IllegalArgumentException("no public key");
    }
    return key;
  }

  private static void exactly(String curve, Object wanted, Object given) {
    if (!wanted.equals(given)) {
      throw new IllegalArgumentException("a key on another curve than " + curve + ": " + given);
    }
  }

  private static ServerProperty server(Site site, Digest record) {
    return ServerProperty.builder()
        .origin(new Origin(site.origin()))
        .rpId(site.rpId())
        .challenge(new DefaultChallenge(Challenge.of(record).toArray()))
        .build();
  }

  private interface Judgement {
    Assertion pass();
  }

  // The library says no by exceptions of many kinds, and hostile bytes may bring out more of them:
  // whatever is thrown, the assertion does not hold.
  private static Parsed<Assertion> guarded(Judgement judgement) {
    try {
      return Parsed.ok(judgement.pass());
    } catch (RuntimeException e) {
      return Parsed.malformed(
          (e.getClass().getSimpleName() + ": " + e.getMessage()).replaceFirst("[.]$", ""));
    }
  }
}
