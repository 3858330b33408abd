package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** A timestamp authority elsewhere, asked over HTTP (RFC 3161 section 3.4). */
public final class HttpTimestampAuthority implements TimestampAuthority {
  /** How far its clock may be from ours. */
  public static final Duration MAX_SKEW = Duration.ofMinutes(5);

  private static final int NONCE_BITS = 64;

  /** As many certificates as a path may have. */
  private static final int MAX_PATH = 8;

  private static final System.Logger logger =
      System.getLogger(HttpTimestampAuthority.class.getName());

  private final Terms terms;
  private final SecureRandom random;
  private final HttpClient client;
  private final ListFetcher lists;
  private volatile Optional<TimestampToken> latest = Optional.empty();

  /**
   * How the authority is asked.
   *
   * @param roots those that its certificate must lead to; an authority that leaves its own
   *     intermediate certificates out of the tokens needs those as well
   * @param patience for the connection, and again for the answer
   * @param extraBytes how much longer its tokens are than those of an authority of our own
   */
  public record Terms(
      URI address, Set<Certificate> roots, ImprintHash hash, Duration patience, int extraBytes) {
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Room for three certificates with keys and signatures of 4,096 bits in RSA. */
    public static final int EXTRA_BYTES = 6 * 1024;

    public Terms {
      roots = Set.copyOf(roots);
      if (extraBytes < 0 || extraBytes > TimestampToken.MAX_BYTES) {
        throw new IllegalArgumentException(extraBytes + " bytes for tokens");
      }
      if (patience.isNegative() || patience.isZero()) {
        throw new IllegalArgumentException("patience of " + patience);
      }
    }
  }

  public HttpTimestampAuthority(Terms terms, SecureRandom random) {
    this.terms = terms;
    this.random = random;
    this.client = HttpClient.newBuilder().connectTimeout(terms.patience()).build();
    this.lists = new ListFetcher(client, terms.patience());
  }

  @Override
  public int extraBytes() {
    return terms.extraBytes();
  }

  @Override
  public Optional<TimestampToken> stamp(Bytes covered, Instant now) {
    try {
      var token = ask(covered, now);
      latest = Optional.of(token);
      return Optional.of(token);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return unavailable("interrupted");
    } catch (Refusal e) {
      return unavailable(e.reason());
    } catch (IOException | TSPException | RuntimeException e) {
      return unavailable(e.toString());
    }
  }

  /** By the certificates of its newest token; a list that cannot be fetched is left out. */
  @Override
  public TimestampProof proof(Instant now) {
    return latest
        .or(() -> stamp(Bytes.EMPTY, now))
        .map(it -> proof(it, now))
        .orElse(TimestampProof.NONE);
  }

  private TimestampProof proof(TimestampToken token, Instant now) {
    var path = new ArrayList<Certificate>();
    var known = Stream.concat(token.certificates().stream(), terms.roots().stream()).toList();
    var next = Optional.of(token.authority());
    while (next.isPresent() && path.size() < MAX_PATH) {
      var certificate = next.get();
      path.add(certificate);
      next =
          certificate.issuer().equals(certificate.subject())
              ? Optional.empty()
              : known.stream().filter(certificate::issuedBy).findFirst();
    }
    return new TimestampProof(path, lists.over(path, now));
  }

  private TimestampToken ask(Bytes covered, Instant now)
      throws IOException, InterruptedException, TSPException {
    var request = request(covered);
    var response = new TimeStampResponse(post(request.getEncoded()));
    response.validate(request);
    var inside = response.getTimeStampToken();
    Refusal.unless(inside != null, "answered with status " + response.getStatus());
    var token = TimestampToken.read(Bytes.owning(inside.getEncoded(ASN1Encoding.DER)));
    token
        .fault(covered, List.of(), List.of(), terms.roots(), now)
        .ifPresent(fault -> {
          throw new Refusal(fault.reason());
        });
    Refusal.unless(
        Duration.between(token.time(), now).abs().compareTo(MAX_SKEW) <= 0,
        "its clock says " + token.time() + ", ours " + now);
    return token;
  }

  private TimeStampRequest request(Bytes covered) {
    var generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(
        terms.hash().algorithm(), terms.hash().digest(covered), new BigInteger(NONCE_BITS, random));
  }

  private byte[] post(byte[] query) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(terms.address())
            .timeout(terms.patience())
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
    logger.log(
        System.Logger.Level.WARNING, "timestamp authority {0}: {1}", terms.address(), reason);
    return Optional.empty();
  }
}
