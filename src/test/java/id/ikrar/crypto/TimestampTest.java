package id.ikrar.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TimestampTest {
  private static final Bytes IMPRINT = Keys.CONTENT;
  private static final List<Certificate> POOL = List.of(Keys.RING.issuing());

  @TempDir Path folder;

  @Test
  void tokenSaysWhenTheDigestExisted() {
    var token = stamp();
    assertThat(token.time()).isEqualTo(Keys.NOW);
    assertThat(token.covers(IMPRINT)).isTrue();
    assertThat(token.authority()).isEqualTo(Keys.RING.timestamps().certificate());
    assertThat(fault(token, IMPRINT, Keys.ROOTS, Keys.NOW)).isEmpty();
    assertThat(TimestampToken.parse(token.der()).orThrow().der()).isEqualTo(token.der());
  }

  @Test
  void tokenForOtherBytesIsFaulty() {
    assertThat(fault(stamp(), Bytes.EMPTY, Keys.ROOTS, Keys.NOW))
        .contains("the timestamp is of other bytes");
  }

  @Test
  void tokenOfAStrangersAuthorityIsFaulty() {
    assertThat(fault(stamp(), IMPRINT, Set.of(Keys.ring().root()), Keys.NOW).orElse(""))
        .contains("not at a trusted root");
  }

  @Test
  void tokenOfAnAuthorityThatExpiredIsFaulty() {
    var later = Keys.RING.timestamps().certificate().notAfter().plusSeconds(1);
    assertThat(fault(stamp(), IMPRINT, Keys.ROOTS, later).orElse("")).contains("expired");
  }

  @Test
  void tokenMadeByASealIsFaulty() {
    var seal = Keys.RING.seal(Keys.ORGANIZATION, "Bawaslu", Keys.NOW);
    var pair = Providers.p256(Keys.RANDOM);
    var spki = Bytes.of(pair.getPublic().getEncoded());
    var certificate =
        Keys.RING.authority().certifySeal(Keys.ORGANIZATION, "Bawaslu", spki, Keys.NOW);
    assertThat(certificate.organizationId()).isEqualTo(seal.certificate().organizationId());
    var chain =
        Chain.verify(
            certificate, Chain.Purpose.TIMESTAMPING, POOL, List.of(), Keys.ROOTS, Keys.NOW);
    assertThat(chain)
        .isEqualTo(
            new Chain.Rejected(
                Chain.Cause.PURPOSE,
                "the certificate of “Bawaslu” is not meant for timestamps alone"));
  }

  @Test
  void tokenOfATimeOutsideItsAuthoritysValidityIsFaulty() {
    var early = Keys.NOW.minus(Duration.ofDays(1));
    var token = Keys.RING.timestamps().stamp(IMPRINT, early).orElseThrow();
    assertThat(fault(token, IMPRINT, Keys.ROOTS, Keys.NOW).orElse(""))
        .contains("outside its authority's validity");
  }

  @Test
  void tokenWithASuperfluousCertificateIsFaulty() throws Exception {
    var stranger = Keys.ring().root();
    var inside = List.of(stamp().authority().holder(), stranger.holder());
    var more =
        CMSSignedData.replaceCertificatesAndCRLs(
            cms(stamp()), new CollectionStore<>(inside), null, null);
    var token = TimestampToken.parse(Bytes.owning(more.getEncoded("DER"))).orThrow();
    assertThat(token.signatureValid()).isTrue();
    assertThat(fault(token, IMPRINT, Keys.ROOTS, Keys.NOW))
        .contains("the timestamp holds a certificate that leads nowhere");
  }

  @Test
  void tokenWithUnsignedAttributesIsRefused() throws Exception {
    var cms = cms(stamp());
    var signer = cms.getSignerInfos().iterator().next();
    var more =
        SignerInformation.replaceUnsignedAttributes(
            signer,
            new AttributeTable(new Attribute(Oids.LOG_PROOF, new DERSet(DERNull.INSTANCE))));
    var changed = CMSSignedData.replaceSigners(cms, new SignerInformationStore(more));
    assertThat(TimestampToken.parse(Bytes.owning(changed.getEncoded("DER"))).toString())
        .contains("unsigned attributes");
  }

  @Test
  void sharedByThreadsNoTokenBreaks() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      var tokens =
          threads.invokeAll(
              IntStream.range(0, 1200)
                  .mapToObj(i ->
                      (java.util.concurrent.Callable<Boolean>)
                          () -> {
                            var imprint = Bytes.of(new byte[] {(byte) i, (byte) (i >> 8)});
                            var token =
                                Keys.RING.timestamps().stamp(imprint, Keys.NOW).orElseThrow();
                            return fault(token, imprint, Keys.ROOTS, Keys.NOW).isEmpty();
                          })
                  .toList());
      for (var token : tokens) {
        assertThat(token.get()).isTrue();
      }
    }
  }

  @Test
  void opensslAcceptsTheAnswersToItsQueries() throws Exception {
    var openssl = prepared();
    for (var digest : new String[] {"-sha256", "-sha384", "-sha512"}) {
      for (var cert : new String[] {"-cert", "-no_nonce"}) {
        query(openssl, digest, cert);
        var verdict =
            openssl.run(
                "ts",
                "-verify",
                "-queryfile",
                "query",
                "-in",
                "answer",
                "-CAfile",
                "root.pem",
                "-untrusted",
                "pool.pem",
                "-attime",
                "" + Keys.NOW.getEpochSecond());
        assertThat(verdict.said()).contains("Verification: OK");
      }
    }
  }

  @Test
  void sha1AndNoiseAreRejectedWithAStatus() throws Exception {
    var openssl = prepared();
    query(openssl, "-sha1", "-cert");
    var answer = new TimeStampResponse(Files.readAllBytes(folder.resolve("answer")));
    assertThat(answer.getStatus()).isEqualTo(2);
    assertThat(answer.getTimeStampToken()).isNull();
    var noise = Keys.RING.timestamps().respond(Keys.CONTENT, Keys.NOW);
    assertThat(new TimeStampResponse(noise.toArray()).getStatus()).isEqualTo(2);
  }

  @Test
  void authorityElsewhereIsAskedOverHttp() throws Exception {
    assertThat(asked(query -> Keys.RING.timestamps().respond(query, Keys.NOW), Keys.ROOTS))
        .isPresent();
  }

  @Test
  void authorityElsewhereThatAnswersWronglyGivesNothing() throws Exception {
    var ring = Keys.RING.timestamps();
    var soon = Keys.NOW.plus(Duration.ofMinutes(6));
    assertThat(asked(_ -> Bytes.EMPTY, Keys.ROOTS)).isEmpty();
    assertThat(asked(_ -> Keys.cms(), Keys.ROOTS)).isEmpty();
    assertThat(asked(query -> ring.respond(query, soon), Keys.ROOTS)).isEmpty();
    assertThat(asked(query -> ring.respond(query, Keys.NOW), Set.of(Keys.ring().root()))).isEmpty();
  }

  @Test
  void answerToAnEarlierQueryIsNotTakenAgain() throws Exception {
    var answers = new ArrayList<Bytes>();
    UnaryOperator<Bytes> recorder =
        query -> {
          answers.add(Keys.RING.timestamps().respond(query, Keys.NOW));
          return answers.getFirst();
        };
    assertThat(asked(recorder, Keys.ROOTS)).isPresent();
    assertThat(asked(recorder, Keys.ROOTS)).isEmpty();
  }

  @Test
  void authorityElsewhereThatIsDownGivesNothing() throws IOException {
    int free;
    try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    var authority = http(URI.create("http://127.0.0.1:" + free + "/tsa"), Keys.ROOTS);
    assertThat(authority.stamp(IMPRINT, Keys.NOW)).isEmpty();
  }

  private static Optional<TimestampToken> asked(
      UnaryOperator<Bytes> responder, Set<Certificate> roots) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/tsa",
        exchange -> {
          var answer = responder.apply(Bytes.owning(exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(200, answer.size() == 0 ? -1 : answer.size());
          exchange.getResponseBody().write(answer.toArray());
          exchange.close();
        });
    server.start();
    try {
      var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsa");
      // The external root's operator hands out the whole chain; here the issuing one is a root.
      var trusted = roots.equals(Keys.ROOTS) ? Set.of(Keys.RING.issuing()) : roots;
      return http(address, trusted).stamp(IMPRINT, Keys.NOW);
    } finally {
      server.stop(0);
    }
  }

  private static HttpTimestampAuthority http(URI address, Set<Certificate> roots) {
    return new HttpTimestampAuthority(
        new HttpTimestampAuthority.Terms(
            address, roots, ImprintHash.SHA_512, HttpTimestampAuthority.Terms.PATIENCE, 0),
        Keys.RANDOM);
  }

  private static CMSSignedData cms(TimestampToken token) throws CMSException {
    return new CMSSignedData(token.der().toArray());
  }

  private static TimestampToken stamp() {
    return Keys.RING.timestamps().stamp(IMPRINT, Keys.NOW).orElseThrow();
  }

  private static Optional<String> fault(
      TimestampToken token, Bytes imprint, Set<Certificate> roots, Instant at) {
    return token.fault(imprint, POOL, List.of(), roots, at).map(TimestampToken.Fault::reason);
  }

  private Openssl prepared() throws IOException {
    Keys.write(folder, Keys.RING.root(), "root.pem");
    Files.writeString(
        folder.resolve("pool.pem"),
        Keys.RING.issuing().pem() + Keys.RING.timestamps().certificate().pem());
    Keys.write(folder, "content", Keys.CONTENT);
    return new Openssl(folder);
  }

  private void query(Openssl openssl, String digest, String option) throws Exception {
    var verdict = openssl.run("ts", "-query", "-data", "content", digest, option, "-out", "query");
    assertThat(verdict.exit()).as(verdict.said()).isZero();
    var query = Bytes.owning(Files.readAllBytes(folder.resolve("query")));
    Keys.write(folder, "answer", Keys.RING.timestamps().respond(query, Keys.NOW));
  }
}
