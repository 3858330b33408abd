package id.ikrar.bsre;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.page.PledgePage;
import id.ikrar.page.Sheets;
import id.ikrar.signing.NationalSigner;
import id.ikrar.signing.NationalSigner.Answer;
import id.ikrar.signing.NationalSigner.Proof;
import id.ikrar.signing.NationalSigner.Reason;
import id.ikrar.signing.Nik;
import id.ikrar.signing.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every national service here does: the one in memory, and the one behind HTTP. */
class NationalSignerContractTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
  private static final TestNation NATION = new TestNation(NOW);
  private static final String NAME = "FREDY";
  private static final StandIn STAND_IN = new StandIn(NATION, NAME, Duration.ZERO);
  private static final EsignSigner HTTP = new EsignSigner(STAND_IN.access(Duration.ofMillis(1500)));
  private static final Bytes SHEET = new PledgePage().renderUnsigned(Sheets.usual().certified());

  static Stream<NationalSigner> signers() {
    return Stream.of(new FakeNation(NATION, NAME, NOW), HTTP);
  }

  @AfterAll
  static void close() {
    STAND_IN.close();
    HTTP.close();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("signers")
  void goodPassphraseAndGoodCodeSign(NationalSigner signer) {
    assertThat(signer.available()).isTrue();
    for (var proof : Proof.values()) {
      var secret = proof == Proof.TOTP ? StandIn.CODE : StandIn.PASSPHRASE;
      var answer = sign(signer, StandIn.GOOD, proof, secret);
      assertThat(answer).isInstanceOf(Answer.Signed.class);
      var pdf = ((Answer.Signed) answer).pdf();
      assertThat(pdf.startsWith(SHEET)).isTrue();
      assertThat(pdf.size()).isGreaterThan(SHEET.size());
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("signers")
  void codeIsSent(NationalSigner signer) {
    assertThat(signer.sendCode(new Nik(StandIn.GOOD))).isEqualTo(new Answer.CodeSent());
  }

  static Stream<Arguments> troubles() {
    return signers()
        .flatMap(signer ->
            Stream.of(
                trouble(signer, "not registered", StandIn.NOT_REGISTERED, Reason.NOT_REGISTERED),
                trouble(signer, "no certificate", StandIn.NO_CERTIFICATE, Reason.NO_CERTIFICATE),
                trouble(signer, "expired", StandIn.EXPIRED, Reason.NO_CERTIFICATE),
                trouble(signer, "HTTP 500", StandIn.FAILING, Reason.FAILED),
                trouble(signer, "nonsense", StandIn.NONSENSE, Reason.FAILED),
                trouble(signer, "no answer", StandIn.SLOW, Reason.UNKNOWN),
                trouble(signer, "HTTP 504", StandIn.GATEWAY, Reason.UNKNOWN),
                trouble(signer, "broken off", StandIn.BROKEN_OFF, Reason.UNKNOWN)));
  }

  private static Arguments trouble(NationalSigner signer, String what, String nik, Reason reason) {
    return Arguments.of(signer, Named.of(what, nik), reason);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("troubles")
  void troubleHasItsReason(NationalSigner signer, String nik, Reason reason) {
    assertThat(sign(signer, nik, Proof.PASSPHRASE, StandIn.PASSPHRASE))
        .isEqualTo(new Answer.Refused(reason));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("signers")
  void wrongSecretIsSaidToBeWrongAndRepeatedNowhere(NationalSigner signer) {
    var answer = sign(signer, StandIn.GOOD, Proof.PASSPHRASE, "salah-\"sekali\"");
    assertThat(answer).isEqualTo(new Answer.Refused(Reason.SECRET_WRONG));
    assertThat(answer.toString()).doesNotContain("salah-");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @CsvSource({
    StandIn.SLOW + ",1",
    StandIn.GATEWAY + ",1",
    StandIn.BROKEN_OFF + ",1",
    StandIn.FAILING + ",1",
    StandIn.NOT_REGISTERED + ",0",
    StandIn.NO_CERTIFICATE + ",0"
  })
  void signatureIsAskedForOnceAndOnlyOfPeopleWithACertificate(String nik, int asked) {
    long before = STAND_IN.signatures();
    sign(HTTP, nik, Proof.PASSPHRASE, StandIn.PASSPHRASE);
    assertThat(STAND_IN.signatures() - before).isEqualTo(asked);
  }

  private static Answer sign(NationalSigner signer, String nik, Proof proof, String secret) {
    try (var typed = new Secret(secret.toCharArray())) {
      return signer.sign(new Nik(nik), proof, typed, SHEET);
    }
  }
}
