package id.ikrar.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CmsTest {
  private static final Bytes SIGNING_TIME = Bytes.hex("2a864886f70d010905");

  @TempDir Path folder;

  @Test
  void opensslAcceptsTheSignature() throws Exception {
    var openssl = prepared(Keys.cms());
    Keys.write(folder, "content", Keys.CONTENT);
    assertThat(verify(openssl).said()).contains("successful");
    Keys.write(folder, "content", Bytes.of(new byte[] {1}));
    assertThat(verify(openssl).exit()).isNotZero();
  }

  @Test
  void whatIsMadeIsReadBack() {
    var cms = SignedCms.parse(Keys.cms()).orThrow();
    assertThat(cms.signer()).isEqualTo(Keys.SIGNER);
    assertThat(cms.certificates()).containsExactlyInAnyOrderElementsOf(Keys.chain());
    assertThat(cms.messageDigest()).contains(Digest.of(Keys.CONTENT));
    assertThat(cms.logProof()).contains("c2sp.org/tlog-proof@v1\n");
    assertThat(cms.signatureValid()).isTrue();
    assertThat(cms.canonical()).isTrue();
    assertThat(cms.timestamp().orElseThrow().time()).isEqualTo(Keys.NOW);
    assertThat(fault(Keys.cms())).isEmpty();
  }

  @Test
  void attributesWithoutProofAndTimestampAreReadBack() {
    var attributes = Cms.attributes(Digest.of(Keys.CONTENT), Keys.SIGNER);
    var bytes = Cms.assemble(attributes, Keys.sign(attributes), Keys.chain());
    var cms = SignedCms.parse(bytes).orThrow();
    assertThat(cms.attributes()).isEqualTo(attributes);
    assertThat(cms.logProof()).isEmpty();
    assertThat(cms.timestamp()).isEmpty();
    assertThat(cms.canonical()).isTrue();
    assertThat(cms.signatureValid()).isTrue();
  }

  @Test
  void noSigningTimeIsWritten() {
    assertThat(Keys.cms().hex()).doesNotContain(SIGNING_TIME.hex());
  }

  /** The promise that the verifier rests on: no byte of the CMS is free. */
  @Test
  void everyChangedByteIsNoticed() {
    var good = Keys.cms();
    assertThat(fault(good)).isEmpty();
    for (int i = 0; i < good.size(); i++) {
      for (int bit : new int[] {0x01, 0x20}) {
        var bytes = good.toArray();
        bytes[i] ^= (byte) bit;
        assertThat(fault(Bytes.owning(bytes))).as("byte %d bit %x", i, bit).isNotEmpty();
      }
    }
  }

  @Test
  void signatureOfAnotherKeyDoesNotVerify() {
    var attributes = Cms.attributes(Digest.of(Keys.CONTENT), Keys.SIGNER);
    var other = new SigningKey(Providers.p256(Keys.RANDOM).getPrivate(), Keys.SIGNER);
    var cms = SignedCms.parse(Cms.assemble(attributes, other.sign(attributes), Keys.chain()));
    assertThat(cms.orThrow().signatureValid()).isFalse();
  }

  @Test
  void exchangedSigningCertificateIsRefused() {
    var attributes = Cms.attributes(Digest.of(Keys.CONTENT), Keys.RING.issuing());
    assertThat(SignedCms.parse(Keys.cms(attributes)))
        .isEqualTo(Parsed.malformed("CMS: the signing certificate was exchanged"));
  }

  @Test
  void superfluousCertificateIsSeen() {
    var attributes = Cms.attributes(Digest.of(Keys.CONTENT), Keys.SIGNER);
    var stranger = Keys.ring().root();
    var chain = List.of(Keys.SIGNER, Keys.RING.issuing(), stranger);
    assertThat(fault(Cms.assemble(attributes, Keys.sign(attributes), chain)))
        .isEqualTo("a certificate leads nowhere");
  }

  /** What verify does with a CMS, in short; empty when all is well. */
  private static String fault(Bytes bytes) {
    if (!(SignedCms.parse(bytes) instanceof Parsed.Ok<SignedCms>(var cms))) {
      return "malformed";
    }
    if (!cms.canonical() || !cms.covers(Keys.CONTENT)) {
      return "other form or content";
    }
    if (!cms.signatureValid()) {
      return "signature";
    }
    var chain =
        Chain.verify(
            cms.signer(),
            Chain.Purpose.SIGNING,
            cms.certificates(),
            List.of(),
            Keys.ROOTS,
            Keys.NOW);
    if (!(chain instanceof Chain.Trusted path) || !path.uses(cms.certificates())) {
      return "a certificate leads nowhere";
    }
    return cms.timestamp()
        .flatMap(token ->
            token.fault(cms.signature(), cms.certificates(), List.of(), Keys.ROOTS, Keys.NOW))
        .map(TimestampToken.Fault::reason)
        .orElse("");
  }

  private Openssl prepared(Bytes cms) {
    Keys.write(folder, Keys.RING.root(), "root.pem");
    Keys.write(folder, "cms.der", cms);
    return new Openssl(folder);
  }

  private static Openssl.Verdict verify(Openssl openssl) throws Exception {
    return openssl.run(
        "cms",
        "-verify",
        "-cades",
        "-binary",
        "-inform",
        "DER",
        "-in",
        "cms.der",
        "-content",
        "content",
        "-CAfile",
        "root.pem",
        "-purpose",
        "any",
        "-attime",
        "" + Keys.NOW.getEpochSecond(),
        "-out",
        "out");
  }
}
