package id.ikrar.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.x509.CertificateList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignedCmsTest {
  @TempDir Path folder;

  @Test
  void signatureMadeByOpensslIsReadButNotTakenForOurs() throws Exception {
    var cms = SignedCms.parse(openssl("-cades", "-binary", "-md", "sha256")).orThrow();
    assertThat(cms.messageDigest()).contains(Digest.of(Keys.CONTENT));
    assertThat(cms.signatureValid()).isTrue();
    assertThat(cms.signer().name()).contains("openssl one");
    assertThat(cms.canonical()).isFalse();
  }

  @Test
  void signatureWithoutSigningCertificateIsRefused() throws Exception {
    assertThat(reason(openssl("-binary", "-md", "sha256")))
        .contains("the signing certificate is not signed");
  }

  @Test
  void contentInsideIsRefused() throws Exception {
    assertThat(reason(openssl("-cades", "-binary", "-md", "sha256", "-nodetach")))
        .contains("must be detached");
  }

  @Test
  void sha1IsRefused() throws Exception {
    assertThat(reason(openssl("-cades", "-binary", "-md", "sha1")))
        .contains("algorithms are not accepted");
  }

  @Test
  void twoSignersAreRefused() throws Exception {
    selfSigned("two");
    var second = List.of("-signer", "two.pem", "-inkey", "two.key");
    var options = new ArrayList<>(List.of("-cades", "-binary", "-md", "sha256"));
    options.addAll(second);
    assertThat(reason(openssl(options.toArray(String[]::new)))).contains("2 signers");
  }

  @Test
  void lengthsLeftOpenAreRefused() throws Exception {
    assertThat(reason(openssl("-cades", "-binary", "-md", "sha256", "-stream")))
        .contains("not in its one DER encoding");
  }

  @Test
  void revocationDataInsideIsRefused() throws Exception {
    var content = ContentInfo.getInstance(Keys.cms().toArray());
    var data = SignedData.getInstance(content.getContent());
    var list = CertificateList.getInstance(Keys.RING.authority().crl(Keys.NOW).toArray());
    var more =
        new SignedData(
            data.getDigestAlgorithms(),
            data.getEncapContentInfo(),
            data.getCertificates(),
            new DERSet(list),
            data.getSignerInfos());
    assertThat(reason(Der.encode(new ContentInfo(content.getContentType(), more))))
        .contains("revocation data");
  }

  @Test
  void paddingOfZerosIsCutAndAnythingElseRefused() {
    var cms = Keys.cms();
    var padded = Arrays.copyOf(cms.toArray(), 6500);
    assertThat(SignedCms.unpad(Bytes.of(padded)).orThrow()).isEqualTo(cms);
    assertThat(SignedCms.unpad(cms).orThrow()).isEqualTo(cms);
    for (int i = cms.size(); i < padded.length; i += 97) {
      var dirty = padded.clone();
      dirty[i] = 1;
      assertThat(SignedCms.unpad(Bytes.owning(dirty))).isInstanceOf(Parsed.Malformed.class);
    }
    assertThat(SignedCms.unpad(cms.slice(0, cms.size() - 1))).isInstanceOf(Parsed.Malformed.class);
    assertThat(SignedCms.unpad(Bytes.EMPTY)).isInstanceOf(Parsed.Malformed.class);
    assertThat(SignedCms.unpad(Bytes.hex("3080"))).isInstanceOf(Parsed.Malformed.class);
    assertThat(SignedCms.unpad(Bytes.hex("3084ffffffff"))).isInstanceOf(Parsed.Malformed.class);
  }

  @Test
  void hostileBytesAreMalformedAndNeverThrow() {
    var random = new Random(20261121);
    var good = Keys.cms().toArray();
    for (int round = 0; round < 3000; round++) {
      var bytes = Arrays.copyOf(good, 1 + random.nextInt(good.length));
      for (int i = 0; i < 3; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      assertThat(SignedCms.parse(Bytes.owning(bytes))).isInstanceOf(Parsed.class);
    }
    var deep = new byte[SignedCms.MAX_BYTES];
    for (int i = 0; i + 1 < deep.length; i += 2) {
      deep[i] = 0x30;
      deep[i + 1] = (byte) 0x80;
    }
    assertThat(SignedCms.parse(Bytes.owning(deep))).isInstanceOf(Parsed.Malformed.class);
    assertThat(SignedCms.parse(Bytes.owning(new byte[SignedCms.MAX_BYTES + 1])))
        .isInstanceOf(Parsed.Malformed.class);
  }

  private static String reason(Bytes bytes) {
    return SignedCms.parse(bytes) instanceof Parsed.Malformed<SignedCms>(var reason) ? reason : "";
  }

  private Bytes openssl(String... options) throws Exception {
    selfSigned("one");
    Keys.write(folder, "content", Keys.CONTENT);
    var command =
        new ArrayList<>(
            List.of(
                "cms",
                "-sign",
                "-in",
                "content",
                "-signer",
                "one.pem",
                "-inkey",
                "one.key",
                "-outform",
                "DER",
                "-out",
                "cms.der"));
    command.addAll(List.of(options));
    run(command.toArray(String[]::new));
    return read("cms.der");
  }

  private void selfSigned(String name) throws Exception {
    run(
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
        "-keyout",
        name + ".key",
        "-out",
        name + ".pem",
        "-subj",
        "/CN=openssl " + name,
        "-addext",
        "keyUsage=digitalSignature");
  }

  private void run(String... command) throws Exception {
    var verdict = new Openssl(folder).run(command);
    assertThat(verdict.exit()).as(verdict.said()).isZero();
  }

  private Bytes read(String name) throws IOException {
    return Bytes.owning(Files.readAllBytes(folder.resolve(name)));
  }
}
