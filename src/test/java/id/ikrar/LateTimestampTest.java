package id.ikrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.HttpTimestampAuthority;
import id.ikrar.crypto.ImprintHash;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.crypto.SparingTimestampAuthority;
import id.ikrar.event.Event;
import id.ikrar.judge.Judges;
import id.ikrar.ops.Service;
import id.ikrar.ops.TrustFile;
import id.ikrar.signing.Receipt;
import id.ikrar.store.MemoryPorts;
import id.ikrar.verify.Finding;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Rule;
import id.ikrar.verify.SignatureReport;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A timestamp authority elsewhere, a second instance of this service: missed, and made up for. */
class LateTimestampTest {
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @TempDir Path folder;

  private int port;
  private Keyring other;
  private TestHall hall;

  @Test
  void whatIsAcceptedWhileTheAuthorityIsDownIsStampedAndSealedWhenItIsBack() throws IOException {
    var event = hall.open(2);
    var receipt = hall.sign(event, 1);
    hall.sequencer.run(now.plusSeconds(1));

    assertThat(hall.ports.acceptances().with(receipt.shortId()).orElseThrow().stamped()).isFalse();
    assertThat(hall.ports.seals().unstamped(event.id())).hasSize(1);
    assertThat(hall.sealer.claim(now.plusSeconds(2))).isEmpty();

    try (var _ = second()) {
      var back = now.plus(SparingTimestampAuthority.FIRST_PAUSE);
      seal(back);
      var verdict = verify(receipt);
      assertThat(verdict.kind()).isEqualTo(Kind.INTACT_ARCHIVED);
      assertThat(verdict.findings()).extracting(Finding::rule).containsExactly(Rule.WITHDRAWAL);
      assertThat(verdict.signatures())
          .extracting(SignatureReport::time)
          .hasSize(3)
          .allSatisfy(time ->
              assertThat(time)
                  .isInstanceOfSatisfying(
                      SignatureReport.Stamped.class,
                      stamped -> assertThat(stamped.authority()).isEqualTo(authority())));
      assertThat(hall.ports.seals().unstamped(event.id())).isEmpty();
      stampedAtOnce(event, back);
      dssPassesWithBothRootsTrusted(receipt);
    }
  }

  // The file holds the lists of the other authority too, so DSS needs nothing but the roots.
  private void dssPassesWithBothRootsTrusted(Receipt receipt) {
    var pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
    var roots = hall.keys.root().pem() + other.root().pem();
    for (var verdicts : List.of(Judges.dss(pdf, roots), Judges.dssStrict(pdf, roots))) {
      assertThat(verdicts).hasSize(2);
      for (var verdict : verdicts) {
        assertThat(verdict.indication()).as(verdict.toString()).isEqualTo("TOTAL_PASSED");
        assertThat(verdict.level()).isEqualTo("PAdES-BASELINE-LTA");
        assertThat(verdict.warnings()).isEmpty();
      }
    }
  }

  private void stampedAtOnce(Event event, Instant now) {
    var receipt = hall.sign(event, 2);
    assertThat(hall.ports.acceptances().with(receipt.shortId()).orElseThrow().stamped()).isTrue();
    hall.sequencer.run(now.plusSeconds(1));
    seal(now.plusSeconds(2));
    assertThat(verify(receipt).kind()).isEqualTo(Kind.INTACT_ARCHIVED);
  }

  @Test
  void settingsNameTheAuthorityAndItsCertificates() throws IOException {
    var pem = Files.writeString(folder.resolve("tsa.pem"), other.root().pem());
    var none = new TsaSettings("", "", "sha-512", 5, 0);
    var named = new TsaSettings("http://127.0.0.1:1/tsa", pem.toString(), "sha-512", 5, 6144);

    assertThat(none.terms()).isEmpty();
    assertThat(named.terms())
        .contains(
            new HttpTimestampAuthority.Terms(
                URI.create("http://127.0.0.1:1/tsa"),
                Set.of(other.root()),
                ImprintHash.SHA_512,
                Duration.ofSeconds(5),
                6144));
    assertThatThrownBy(() -> new TsaSettings("http://127.0.0.1:1", "", "sha-512", 5, 0).terms())
        .hasMessageContaining("IKRAR_TSA_ROOTS");
    assertThatThrownBy(
            () -> new TsaSettings("http://127.0.0.1:1", pem.toString(), "md5", 5, 0).terms())
        .hasMessageContaining("md5");
  }

  @Test
  void trustOfATimestampAuthorityIsForTimesAlone() throws IOException {
    var trust = trust();

    assertThat(Trust.parse(trust.encode()).orThrow()).isEqualTo(trust);
    assertThat(trust.roots()).containsExactly(hall.keys.root());
    assertThat(trust.timestamps()).isEqualTo(roots());
  }

  @BeforeEach
  void prepare() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var data = folder.resolve("second");
    var passphrase = Files.createDirectories(data).resolve("passphrase");
    Files.writeString(passphrase, "kata sandi uji\n");
    other =
        Keyring.create(
            data.resolve("keys"),
            Passphrase.file(passphrase),
            URI.create("http://localhost:" + port),
            now,
            new SecureRandom());
    var terms =
        new HttpTimestampAuthority.Terms(
            URI.create("http://127.0.0.1:" + port + "/tsa"),
            roots(),
            ImprintHash.SHA_512,
            Duration.ofSeconds(20),
            HttpTimestampAuthority.Terms.EXTRA_BYTES);
    hall =
        new TestHall(
            folder.resolve("log"),
            MemoryPorts.empty(),
            now,
            new SparingTimestampAuthority(new HttpTimestampAuthority(terms, new SecureRandom())));
  }

  private Service second() {
    return Service.start(
        new Service.Options(
            folder.resolve("second"),
            port,
            Optional.empty(),
            "127.0.0.1",
            Optional.empty(),
            false,
            false));
  }

  // Its tokens hold its own certificate alone, so whoever trusts them must know its issuer.
  private Set<Certificate> roots() {
    return Set.of(other.root(), other.issuing());
  }

  private String authority() {
    return other.timestamps().certificate().name().orElseThrow();
  }

  private Trust trust() {
    return TrustFile.of(hall.keys, hall.logKey).andTimestamps(roots());
  }

  private void seal(Instant now) {
    var works = hall.sealer.claim(now);
    assertThat(works).hasSize(1);
    works.forEach(work -> assertThat(hall.sealer.seal(work, now)).isTrue());
  }

  private Verdict verify(Receipt receipt) {
    var pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
    return Verifier.verify(pdf, trust(), Instant.now());
  }
}
