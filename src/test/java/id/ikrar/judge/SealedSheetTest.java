package id.ikrar.judge;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.crypto.Cms;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.P256;
import id.ikrar.crypto.Passphrase;
import id.ikrar.crypto.SignerSubject;
import id.ikrar.event.Language;
import id.ikrar.event.Paper;
import id.ikrar.event.Person;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.page.PledgePage;
import id.ikrar.page.SealAppearance;
import id.ikrar.page.Sheets;
import id.ikrar.pdf.ByteRange;
import id.ikrar.pdf.Gap;
import id.ikrar.pdf.SealRevision;
import id.ikrar.pdf.Span;
import id.ikrar.qr.QrMatrix;
import id.ikrar.qr.QrPayload;
import id.ikrar.signing.Ink;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the judges say of sheets that were signed, and of those that were sealed after it. */
class SealedSheetTest {
  private static final int MAX_BYTES = 100 * 1024;
  private static final int SEAL_BYTES = 8 * 1024;
  private static final URI PUBLIC = URI.create("https://ikrar.example.go.id");

  /** As long as the proof of a log of a million pledges. */
  private static final String PROOF = "c2sp.org/tlog-proof@v1\n" + "x".repeat(1500);

  private static final String COMPARE = "bandingkan dengan halaman ini";

  @TempDir static Path folder;

  private static Instant now;
  private static Keyring keys;
  private static String root;
  private static List<Sealed> all;

  /** One sheet in both revisions. */
  private record Sealed(String what, Bytes signed, Bytes sealed, String qr) {}

  @BeforeAll
  static void seal() throws GeneralSecurityException {
    // DSS judges by its own clock.
    now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    keys =
        Keyring.create(
            folder.resolve("keys"),
            Passphrase.of("uji coba segel"),
            PUBLIC,
            now,
            new SecureRandom());
    root = keys.root().pem();
    all = new ArrayList<>();
    for (var sheet : sheets()) {
      all.add(sealed(sheet, SealAppearance.lines(sheet.host(), shortId(sheet), Language.ID)));
    }
    // Signs that no word of the page shares.
    all.add(sealed(Sheets.usual().at(now), List.of(Sheets.usual().host(), "Q-XYZ", COMPARE)));
  }

  @Test
  void bothRevisionsArePdfA3a() {
    for (var file : all) {
      assertThat(Judges.pdfA3a(file.signed)).as("signed " + file.what).isEmpty();
      assertThat(Judges.pdfA3a(file.sealed)).as("sealed " + file.what).isEmpty();
    }
  }

  @Test
  void bothRevisionsArePdfUa1() {
    for (var file : all) {
      assertThat(Judges.pdfUa1(file.signed)).as("signed " + file.what).isEmpty();
      assertThat(Judges.pdfUa1(file.sealed)).as("sealed " + file.what).isEmpty();
    }
  }

  @Test
  void qpdfFindsBothRevisionsClean() {
    for (var file : all) {
      assertThat(Judges.qpdf(file.signed)).isEmpty();
      assertThat(Judges.qpdf(file.sealed)).isEmpty();
    }
  }

  @Test
  void pdfsigFindsEverySignatureValid() {
    for (var file : all) {
      assertThat(Judges.pdfsig(file.signed))
          .containsOnlyOnce("Signature is Valid")
          .contains("Total document signed", "The signature form field is not signed");
      assertThat(Judges.pdfsig(file.sealed).split("Signature is Valid", -1)).hasSize(3);
    }
  }

  @Test
  void dssFindsTheSignerAtLevelTWithNothingAfter() {
    for (var file : all) {
      var verdicts = Judges.dss(file.signed, root);
      assertThat(verdicts).hasSize(1);
      sound(verdicts.getFirst(), "Signer");
      assertThat(verdicts.getFirst().formFill()).isEmpty();
    }
  }

  @Test
  void dssFindsTheSealToBeTheFillingOfAFormAndNothingElse() {
    for (var file : all) {
      for (var verdicts :
          List.of(Judges.dss(file.sealed, root), Judges.dssStrict(file.sealed, root))) {
        assertThat(verdicts).extracting(Verdict::field).containsExactly("Signer", "Seal");
        sound(verdicts.get(0), "Signer");
        sound(verdicts.get(1), "Seal");
        assertThat(verdicts.get(0).formFill()).isNotEmpty();
        assertThat(verdicts.get(0).extension()).isEmpty();
        assertThat(verdicts.get(1).formFill()).isEmpty();
      }
    }
  }

  @Test
  void aSealedFileTakesAtMostAHundredKilobytes() {
    for (var file : all) {
      assertThat(file.sealed.size()).as(file.what).isLessThan(MAX_BYTES);
    }
  }

  @Test
  void theSealCanBeReadByEyeAndByMachine() {
    for (var file : all) {
      assertThat(Judges.text(file.sealed)).contains("ikrar.example.go.id\n", COMPARE);
      int last = Judges.pages(file.sealed);
      for (int dpi : new int[] {100, 150, 300}) {
        assertThat(Judges.qr(Judges.png(file.sealed, last, dpi)))
            .as(file.what + " at " + dpi + " dpi")
            .isEqualTo(file.qr);
      }
    }
  }

  @Test
  void oneFlippedBitOfThePageIsNotIntact() {
    var file = all.getFirst();
    var bytes = file.sealed.toArray();
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("(Naskah ikrar)") + 1;
    bytes[at] ^= 1;
    var verdicts = Judges.dss(Bytes.owning(bytes), root);
    assertThat(verdicts).isNotEmpty().noneMatch(Verdict::intact);
  }

  private static void sound(Verdict verdict, String field) {
    assertThat(verdict.field()).isEqualTo(field);
    assertThat(verdict.intact()).isTrue();
    assertThat(verdict.unchanged()).as(verdict.toString()).isTrue();
    assertThat(verdict.level()).isEqualTo("PAdES-BASELINE-T");
    // Without revocation data in the file nobody may say more; the next issue puts it there.
    assertThat(verdict.indication()).as(verdict.toString()).isEqualTo("INDETERMINATE");
    assertThat(verdict.warnings()).noneMatch(w -> w.contains("undefined") || w.contains("MDP"));
  }

  private static List<Sheets> sheets() {
    var usual = Sheets.usual().at(now);
    return List.of(
        usual,
        usual.with(Ink.NONE).on(Paper.F4),
        usual.with(Sheets.wording(1)).with(List.of(new Person("Ir Fredy", "Kepala Inspektorat"))),
        usual.with(Sheets.wording(20)),
        usual.with(Sheets.wording(20)).on(Paper.F4).with(Ink.NONE));
  }

  private static Sealed sealed(Sheets sheets, List<String> lines) throws GeneralSecurityException {
    var signed = signed(sheets);
    var sheet = sheets.sheet();
    var qr =
        QrPayload.sign(
                sheet.record().shortId(),
                sheet.record().canonical().digest(),
                now,
                keys.qr().publicKey(),
                keys.qr()::sign)
            .encodeUri(PUBLIC);
    var organizer = sheets.organizer();
    var facts = new SealRevision.Facts(organizer.name(), "Segel penyelenggara", now, SEAL_BYTES);
    var look = look(QrMatrix.of(qr), lines);
    var unsigned = SealRevision.prepare(signed, look, facts).orThrow();
    var key = keys.seal(organizer.id().value(), organizer.name(), now);
    var attributes = Cms.attributes(unsigned.digest(), key.certificate(), PROOF);
    var signature = key.sign(attributes);
    var token = keys.timestamps().stamp(Digest.of(signature), now).orElseThrow();
    var what = sheets.paper() + ", " + sheets.wording().commitments().size();
    var cms = Cms.assemble(attributes, signature, key.chain(), token);
    return new Sealed(what, signed, unsigned.fill(cms), qr);
  }

  private static Bytes signed(Sheets sheets) throws GeneralSecurityException {
    var pair = pair();
    var spki = P256.publicKey(Bytes.of(pair.getPublic().getEncoded())).orThrow();
    var subject = new SignerSubject(sheets.name(), sheets.jabatan(), sheets.instansi());
    var certificate = keys.authority().certify(subject, spki, now);
    var drawn = new PledgePage().render(sheets.sheet());
    var gap = new Span(drawn.gapFrom(), drawn.gapTo());
    var message = new ByteRange(gap, drawn.pdf().size()).digest(drawn.pdf());
    var attributes = Cms.attributes(message, certificate);
    var signature = sign(pair, attributes);
    var token = keys.timestamps().stamp(Digest.of(signature), now).orElseThrow();
    var chain = List.of(certificate, keys.issuing());
    return Gap.fill(drawn.pdf(), gap, Cms.assemble(attributes, signature, chain, token));
  }

  private static ShortId shortId(Sheets sheets) {
    return sheets.sheet().record().shortId();
  }

  private static KeyPair pair() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static Bytes sign(KeyPair pair, Bytes attributes) throws GeneralSecurityException {
    var signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(pair.getPrivate());
    signer.update(attributes.toArray());
    return Bytes.owning(signer.sign());
  }

  private static Bytes look(QrMatrix matrix, List<String> lines) {
    return SealAppearance.draw(
        new SealAppearance.Modules() {
          @Override
          public int size() {
            return matrix.size();
          }

          @Override
          public boolean dark(int column, int row) {
            return matrix.get(column, row);
          }
        },
        lines);
  }
}
