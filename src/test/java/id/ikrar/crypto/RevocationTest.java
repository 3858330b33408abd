package id.ikrar.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RevocationTest {
  private final Keyring ring = Keys.ring();
  private final Certificate seal = ring.seal(Keys.ORGANIZATION, "Bawaslu", Keys.NOW).certificate();

  @TempDir Path folder;

  @Test
  void opensslAcceptsBothLists() throws Exception {
    var openssl = prepared();
    Keys.write(folder, "issuing.crl", ring.authority().crl(Keys.NOW));
    Keys.write(folder, "root.crl", ring.authority().rootCrl(Keys.NOW));
    String[][] lists = {{"issuing.crl", "issuing.pem"}, {"root.crl", "root.pem"}};
    for (var list : lists) {
      var verdict = openssl.run("crl", "-inform", "DER", "-in", list[0], "-CAfile", list[1]);
      assertThat(verdict.said()).contains("verify OK");
    }
  }

  @Test
  void opensslSeesARevokedSealInTheList() throws Exception {
    var openssl = prepared();
    lists(openssl);
    assertThat(verifySeal(openssl).said()).isEqualTo("seal.pem: OK\n");
    ring.authority().revoke(seal, Keys.NOW);
    lists(openssl);
    assertThat(verifySeal(openssl).said()).contains("certificate revoked");
  }

  @Test
  void opensslUnderstandsTheAnswers() throws Exception {
    var openssl = prepared();
    assertThat(ask(openssl, "seal.pem", "-sha256")).contains("seal.pem: good");
    assertThat(ask(openssl, "seal.pem", "-sha1")).contains("seal.pem: good");
    ring.authority().revoke(seal, Keys.NOW);
    assertThat(ask(openssl, "seal.pem", "-sha256")).contains("seal.pem: revoked");
  }

  @Test
  void strangersCertificateIsUnknown() throws Exception {
    var openssl = prepared();
    var other = Keys.ring();
    Keys.write(folder, other.issuing(), "other.pem");
    var query =
        openssl.run("ocsp", "-issuer", "other.pem", "-cert", "seal.pem", "-reqout", "query");
    assertThat(query.exit()).isZero();
    var answer = new OCSPResp(ring.authority().ocsp(read("query"), Keys.NOW).toArray());
    assertThat(answer.getStatus()).isZero();
    var basic = (org.bouncycastle.cert.ocsp.BasicOCSPResp) answer.getResponseObject();
    assertThat(basic.getResponses()[0].getCertStatus())
        .isInstanceOf(org.bouncycastle.cert.ocsp.UnknownStatus.class);
  }

  @Test
  void noiseIsAMalformedRequest() throws Exception {
    var answer = ring.authority().ocsp(Keys.CONTENT, Keys.NOW);
    assertThat(new OCSPResp(answer.toArray()).getStatus()).isEqualTo(1);
  }

  @Test
  void answerForAPdfNeedsNoQuestion() throws Exception {
    var openssl = prepared();
    Keys.write(folder, "answer", ring.authority().ocspFor(seal, Keys.NOW));
    assertThat(openssl.run("ocsp", "-respin", "answer", "-noverify", "-text").said())
        .contains("Cert Status: good");
  }

  @Test
  void revocationStandsAfterReopening() {
    ring.authority().revoke(seal, Keys.NOW);
    ring.authority().revoke(seal, Keys.NOW.plusSeconds(60));
    var list = RevocationList.parse(ring.authority().crl(Keys.NOW)).orThrow();
    assertThat(list.revokedSince(seal)).contains(Keys.NOW);
    assertThat(list.issuedBy(ring.issuing())).isTrue();
    assertThat(list.issuedBy(ring.root())).isFalse();
  }

  @Test
  void everyChangedByteOfAListIsNoticed() {
    ring.authority().revoke(seal, Keys.NOW);
    var good = ring.authority().crl(Keys.NOW);
    for (int i = 0; i < good.size(); i++) {
      var bytes = good.toArray();
      bytes[i] ^= 1;
      var read = RevocationList.parse(Bytes.owning(bytes));
      assertThat(
              read instanceof Parsed.Ok<RevocationList>(var list) && list.issuedBy(ring.issuing()))
          .as("byte %d", i)
          .isFalse();
    }
  }

  private Openssl prepared() {
    Keys.write(folder, ring.root(), "root.pem");
    Keys.write(folder, ring.issuing(), "issuing.pem");
    Keys.write(folder, seal, "seal.pem");
    return new Openssl(folder);
  }

  private void lists(Openssl openssl) throws Exception {
    Keys.write(folder, "issuing.crl", ring.authority().crl(Keys.NOW));
    Keys.write(folder, "root.crl", ring.authority().rootCrl(Keys.NOW));
    var pem = new StringBuilder();
    for (var name : new String[] {"issuing.crl", "root.crl"}) {
      pem.append(openssl.run("crl", "-inform", "DER", "-in", name).said());
    }
    Files.writeString(folder.resolve("lists.pem"), pem);
  }

  private static Openssl.Verdict verifySeal(Openssl openssl) throws Exception {
    return openssl.run(
        "verify",
        "-crl_check_all",
        "-CRLfile",
        "lists.pem",
        "-CAfile",
        "root.pem",
        "-untrusted",
        "issuing.pem",
        "-attime",
        "" + Keys.NOW.getEpochSecond(),
        "seal.pem");
  }

  private String ask(Openssl openssl, String certificate, String digest) throws Exception {
    var query =
        openssl.run(
            "ocsp", digest, "-issuer", "issuing.pem", "-cert", certificate, "-reqout", "query");
    assertThat(query.exit()).as(query.said()).isZero();
    // openssl compares the answer's time with the machine's clock, so this answer is of now.
    Keys.write(folder, "answer", ring.authority().ocsp(read("query"), java.time.Instant.now()));
    var whole =
        openssl.run(
            "ocsp",
            "-reqin",
            "query",
            "-respin",
            "answer",
            "-CAfile",
            "root.pem",
            "-verify_other",
            "issuing.pem");
    assertThat(whole.said()).contains("Response verify OK").doesNotContainIgnoringCase("nonce");
    return openssl
        .run(
            "ocsp",
            digest,
            "-no_nonce",
            "-issuer",
            "issuing.pem",
            "-cert",
            certificate,
            "-respin",
            "answer",
            "-CAfile",
            "root.pem",
            "-verify_other",
            "issuing.pem")
        .said();
  }

  private Bytes read(String name) throws java.io.IOException {
    return Bytes.owning(Files.readAllBytes(folder.resolve(name)));
  }
}
