package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/**
 * A timestamp authority with its key at hand. Bouncy Castle's generators break tokens when threads
 * share them, so each token has a generator of its own, and is verified before it leaves.
 */
public final class LocalTimestampAuthority implements TimestampAuthority {
  public static final int MAX_REQUEST = 4096;

  private static final Set<ASN1ObjectIdentifier> DIGESTS =
      Set.of(
          NISTObjectIdentifiers.id_sha256,
          NISTObjectIdentifiers.id_sha384,
          NISTObjectIdentifiers.id_sha512);
  private static final int SERIAL_BITS = 127;

  private final SigningKey key;
  private final SecureRandom random;

  LocalTimestampAuthority(SigningKey key, SecureRandom random) {
    this.key = key;
    this.random = random;
  }

  public Certificate certificate() {
    return key.certificate();
  }

  @Override
  public Optional<TimestampToken> stamp(Bytes covered, Instant now) {
    return stamp(Digest.of(covered), now);
  }

  /** A token over bytes of which only the digest is at hand. */
  public Optional<TimestampToken> stamp(Digest imprint, Instant now) {
    var ask = new TimeStampRequestGenerator();
    ask.setCertReq(true);
    var request =
        ask.generate(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), imprint.toArray());
    try {
      var made = generator().generate(request, serial(), Date.from(now));
      return Optional.of(checked(made));
    } catch (TSPException | IOException e) {
      throw new IllegalStateException("the local timestamp authority failed", e);
    }
  }

  /** Answers an RFC 3161 request; what it cannot serve, it rejects with the status for it. */
  public Bytes respond(Bytes request, Instant now) {
    try {
      return Bytes.owning(answer(request, now).getEncoded(ASN1Encoding.DER));
    } catch (TSPException | IOException e) {
      throw new IllegalStateException("the local timestamp authority failed", e);
    }
  }

  private TimeStampResponse answer(Bytes request, Instant now) throws TSPException, IOException {
    var answers =
        new TimeStampResponseGenerator(
            generator(), DIGESTS, Set.of(Oids.TIMESTAMP_POLICY), Set.of());
    var read =
        Refusal.guard(
            "timestamp request",
            () -> {
              Refusal.unless(
                  request.size() <= MAX_REQUEST, request.size() + " bytes, at most " + MAX_REQUEST);
              return new TimeStampRequest(request.toArray());
            });
    if (read.optional().isEmpty()) {
      return answers.generateFailResponse(
          PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "not a timestamp request");
    }
    try {
      var response =
          answers.generateGrantedResponse(read.optional().get(), serial(), Date.from(now));
      verify(response.getTimeStampToken());
      return response;
    } catch (TSPException e) {
      return answers.generateRejectedResponse(e);
    }
  }

  // The answer's own token may lack certificates, so ours stands in for what the asker has.
  private void verify(org.bouncycastle.tsp.TimeStampToken token) throws TSPException {
    try {
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate().holder()));
    } catch (OperatorCreationException | CertificateException e) {
      throw new IllegalStateException("no verifier for timestamps", e);
    }
  }

  private static TimestampToken checked(org.bouncycastle.tsp.TimeStampToken made)
      throws IOException {
    var token = TimestampToken.read(Bytes.owning(made.getEncoded(ASN1Encoding.DER)));
    if (!token.signatureValid()) {
      throw new IllegalStateException("the local timestamp authority made a broken token");
    }
    return token;
  }

  private TimeStampTokenGenerator generator() throws TSPException {
    try {
      var digests = new BcDigestCalculatorProvider();
      var signer =
          new SignerInfoGeneratorBuilder(digests)
              .setContentDigest(Algorithms.SHA256)
              .setSignedAttributeGenerator(withoutSigningTime())
              .build(key.once(), certificate().holder());
      var generator =
          new TimeStampTokenGenerator(
              signer, digests.get(Algorithms.SHA256), Oids.TIMESTAMP_POLICY);
      generator.addCertificates(new CollectionStore<>(List.of(certificate().holder())));
      generator.setAccuracySeconds(1);
      return generator;
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("no generator for timestamps", e);
    }
  }

  // The default generator would read the system's clock; the time stands in the content.
  private static CMSAttributeTableGenerator withoutSigningTime() {
    var usual = new DefaultSignedAttributeTableGenerator();
    return parameters -> usual.getAttributes(parameters).remove(CMSAttributes.signingTime);
  }

  private BigInteger serial() {
    return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
  }
}
