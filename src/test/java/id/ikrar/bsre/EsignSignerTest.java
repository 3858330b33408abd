package id.ikrar.bsre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.kernel.Bytes;
import id.ikrar.signing.NationalSigner.Answer;
import id.ikrar.signing.NationalSigner.Proof;
import id.ikrar.signing.NationalSigner.Reason;
import id.ikrar.signing.Nik;
import id.ikrar.signing.Secret;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is true of the service behind HTTP alone. */
class EsignSignerTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void serviceThatIsDownIsUnreachableAndHasSignedNothing() {
    URI gone;
    try (var standIn = new StandIn(new TestNation(Instant.now()), "X", Duration.ZERO)) {
      gone = standIn.address();
    }
    assertThat(sign(new EsignAccess(gone, "u", "p", SECOND)))
        .isEqualTo(new Answer.Refused(Reason.UNREACHABLE));
  }

  @Test
  void accountThatTheServiceDoesNotKnowIsNotAllowed() {
    try (var standIn = new StandIn(new TestNation(Instant.now()), "X", Duration.ZERO)) {
      assertThat(sign(new EsignAccess(standIn.address(), StandIn.USER, "lain", SECOND)))
          .isEqualTo(new Answer.Refused(Reason.NOT_ALLOWED));
    }
  }

  @Test
  void passphraseNeverCrossesANetworkInTheOpen() {
    assertThatThrownBy(
            () -> new EsignAccess(URI.create("http://esign.example.go.id"), "u", "p", SECOND))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(new EsignAccess(URI.create("https://esign.example.go.id/"), "u", "p", SECOND))
        .hasToString("EsignAccess[https://esign.example.go.id]");
  }

  @Test
  void nothingPrintsWhatIsSecret() {
    var characters = StandIn.PASSPHRASE.toCharArray();
    var secret = new Secret(characters);
    var access = new EsignAccess(URI.create("http://127.0.0.1:1"), "u", "sandi", SECOND);
    assertThat(secret + " " + new Nik(StandIn.GOOD) + " " + access)
        .doesNotContain(StandIn.PASSPHRASE, StandIn.GOOD, "sandi");
    secret.close();
    assertThat(characters).containsOnly('\0');
    assertThatThrownBy(() -> secret.show(_ -> {})).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void secretIsClearedThoughItIsTooLong() {
    var characters = "x".repeat(Secret.MAX_CHARACTERS + 1).toCharArray();
    assertThatThrownBy(() -> new Secret(characters)).isInstanceOf(IllegalArgumentException.class);
    assertThat(characters).containsOnly('\0');
  }

  @Test
  void answerOfAnyJsonSaysWhatItSaysAndNoMore() {
    assertThat(read("{\"status_code\":\"2031\",\"error\":{\"a\":[1]}}").code()).isEqualTo(2031);
    assertThat(read("{\"file\":[\"AQI=\"],\"time\":3}").file()).isEqualTo(Bytes.hex("0102"));
    for (var odd :
        new String[] {
          "",
          "[]",
          "null",
          "{",
          "{\"file\":\"AQI=\"}",
          "{\"file\":[\"AQI=\",\"AQI=\"]}",
          "{\"file\":[]}",
          "{\"file\":[[\"AQI=\"]]}",
          "{\"file\":[\"%%\"]}",
          "{\"status\":{}}"
        }) {
      var answer = read(odd);
      assertThat(answer.file()).as(odd).isEqualTo(Bytes.EMPTY);
      assertThat(answer.status()).as(odd).isEmpty();
    }
  }

  private static EsignAnswer read(String json) {
    return EsignAnswer.read(200, json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Answer sign(EsignAccess access) {
    try (var signer = new EsignSigner(access);
        var secret = new Secret(StandIn.PASSPHRASE.toCharArray())) {
      return signer.sign(new Nik(StandIn.GOOD), Proof.PASSPHRASE, secret, Bytes.hex("25"));
    }
  }
}
