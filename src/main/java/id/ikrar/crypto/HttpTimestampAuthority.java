package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A timestamp authority elsewhere, asked over HTTP (RFC 3161 section 3.4). */
public final class HttpTimestampAuthority implements TimestampAuthority {
  /** How far its clock may be from ours. */
  public static final Duration MAX_SKEW = Duration.ofMinutes(5);

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int NONCE_BITS = 64;
  private static final System.Logger logger =
      System.getLogger(HttpTimestampAuthority.class.getName());

  private final URI address;
  private final Set<Certificate> roots;
  private final SecureRandom random;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** The roots are those that the authority's certificate must lead to. */
  public HttpTimestampAuthority(URI address, Set<Certificate> roots, SecureRandom random) {
    this.address = address;
    this.roots = Set.copyOf(roots);
    this.random = random;
  }

  @Override
  public Optional<TimestampToken> stamp(Digest imprint, Instant now) {
    try {
      return Optional.of(ask(imprint, now));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unavailable("interrupted");
    } catch (Refusal e) {
      return unavailable(e.reason());
    } catch (IOException | TSPException | RuntimeException e) {
      return unavailable(e.toString());
    }
  }

  private TimestampToken ask(Digest imprint, Instant now)
      throws IOException, InterruptedException, TSPException {
    var request = request(imprint);
    var response = new TimeStampResponse(post(request.getEncoded()));
    response.validate(request);
    var inside = response.getTimeStampToken();
    Refusal.unless(inside != null, "answered with status " + response.getStatus());
    var token = TimestampToken.read(Bytes.owning(inside.getEncoded(ASN1Encoding.DER)));
    token
        .fault(imprint, List.of(), List.of(), roots, now)
        .ifPresent(fault -> {
          throw new Refusal(fault);
        });
    Refusal.unless(
        Duration.between(token.time(), now).abs().compareTo(MAX_SKEW) <= 0,
        "its clock says " + token.time() + ", ours " + now);
    return token;
  }

  private TimeStampRequest request(Digest imprint) {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(
        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
        imprint.toArray(),
        new BigInteger(NONCE_BITS, random));
  }

  private byte[] post(byte[] query) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/timestamp-query")
            .POST(HttpRequest.BodyPublishers.ofByteArray(query))
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var body = response.body()) {
      Refusal.unless(response.statusCode() == 200, "answered HTTP " + response.statusCode());
      var bytes = body.readNBytes(TimestampToken.MAX_BYTES + 1);
      Refusal.unless(bytes.length <= TimestampToken.MAX_BYTES, "answered too many bytes");
      return bytes;
    }
  }

  private Optional<TimestampToken> unavailable(String reason) {
    logger.log(System.Logger.Level.WARNING, "timestamp authority {0}: {1}", address, reason);
    return Optional.empty();
  }
}
