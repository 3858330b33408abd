package id.ikrar.verify;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.TestHall;
import id.ikrar.crypto.Cms;
import id.ikrar.desk.ClosingPaper;
import id.ikrar.event.Event;
import id.ikrar.event.Logos;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Bytes;
import id.ikrar.page.ClosingPage;
import id.ikrar.page.ClosingSheet;
import id.ikrar.pdf.ByteRange;
import id.ikrar.pdf.Span;
import id.ikrar.pdf.Unsigned;
import id.ikrar.seal.ClosingSeal;
import id.ikrar.seal.NoClosingFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingDocumentTest {
  private TestHall hall;
  private Event event;
  private Trust trust;

  @BeforeEach
  void hold(@TempDir Path folder) {
    hall = new TestHall(folder);
    event = hall.open(3);
    hall.sign(event, 1);
    trust =
        new Trust(
            Set.of(hall.keys.root()),
            List.of(hall.logKey.publicKey()),
            List.of(hall.keys.qr().publicKey()));
  }

  @Test
  void aClosingDocumentIsSaidToBeOneAndNoPledge() {
    for (var paper : ClosingPaper.values()) {
      var verdict = verify(sealed(paper));
      var closing = verdict.closing().orElseThrow();
      assertThat(closing.record().paper()).isEqualTo(paper.name());
      assertThat(closing.record().organizerName()).isEqualTo(hall.organization.name());
      assertThat(closing.record().title(Locale.of("id")))
          .isEqualTo(paper.title(id.ikrar.event.Language.ID));
      assertThat(closing.sealed()).isInstanceOf(SignatureReport.Stamped.class);
      assertThat(verdict.green()).isFalse();
      assertThat(verdict.sentence(Locale.of("id")))
          .startsWith("DOKUMEN PENUTUP")
          .contains("bukan ikrar");
      assertThat(verdict.findings()).extracting(Finding::rule).contains(Rule.CLOSING_DOCUMENT);
    }
  }

  @Test
  void oneThatWasChangedAfterTheSealIsNot() {
    var pdf = sealed(ClosingPaper.DECLARATION).toArray();
    var text = new String(pdf, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("/Title");
    pdf[at + 20] ^= 1;
    var changed = verify(Bytes.owning(pdf));
    assertThat(changed.closing()).isEmpty();
    assertThat(changed.green()).isFalse();
  }

  @Test
  void oneWithSomethingAppendedIsNot() {
    var pdf = sealed(ClosingPaper.MINUTES);
    var tail = "\n% appended\n".getBytes(StandardCharsets.ISO_8859_1);
    var longer = new byte[pdf.size() + tail.length];
    System.arraycopy(pdf.toArray(), 0, longer, 0, pdf.size());
    System.arraycopy(tail, 0, longer, pdf.size(), tail.length);
    assertThat(verify(Bytes.owning(longer)).closing()).isEmpty();
  }

  /** Another organisation's key of the same service under a document that names this one. */
  @Test
  void oneThatAnotherOrganisationSealedIsNot() {
    var other =
        new Organization(
            new Organization.Id("0000000000000000000z"),
            hall.organization.name(),
            hall.organization.kind(),
            hall.organization.region(),
            hall.organization.letterhead());
    var forged = sealedBy(other, sheet(ClosingPaper.DECLARATION));
    assertThat(verify(forged).closing()).isEmpty();
    assertThat(verify(sealedBy(hall.organization, sheet(ClosingPaper.DECLARATION))).closing())
        .isPresent();
  }

  @Test
  void oneOfAnotherServiceIsNot() {
    var strangers = new Trust(Set.of(), List.of(), List.of());
    var pdf = sealed(ClosingPaper.DECLARATION);
    assertThat(Verifier.verify(pdf, strangers, TestHall.START.plusSeconds(60)).closing()).isEmpty();
  }

  @Test
  void aPledgeIsNot() {
    hall.finish();
    var receipt = hall.ports.acceptances().of(event.id()).getFirst();
    var pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
    assertThat(verify(pdf).closing()).isEmpty();
    assertThat(verify(pdf).green()).isTrue();
  }

  private Verdict verify(Bytes pdf) {
    return Verifier.verify(pdf, trust, TestHall.START.plusSeconds(60));
  }

  private ClosingSheet sheet(ClosingPaper paper) {
    return new ClosingSheet(
        paper,
        hall.organizer.minutes(event, TestHall.START),
        1,
        TestHall.HOST,
        _ -> Optional.empty());
  }

  private Bytes sealed(ClosingPaper paper) {
    return closing().seal(sheet(paper), TestHall.START).orElseThrow();
  }

  /** The way of the real seal, with the key of another. */
  private Bytes sealedBy(Organization by, ClosingSheet sheet) {
    var key = hall.keys.seal(by.id().value(), by.name(), TestHall.START);
    var drawn = new ClosingPage(ClosingPage.CONTENTS_BYTES, Logos.NONE).render(sheet);
    var gap = new Span(drawn.gapFrom(), drawn.gapTo());
    var unsigned = new Unsigned(drawn.pdf(), new ByteRange(gap, drawn.pdf().size()));
    var attributes = Cms.attributes(unsigned.digest(), key.certificate());
    var signature = key.sign(attributes);
    var token = hall.keys.timestamps().stamp(signature, TestHall.START).orElseThrow();
    return unsigned.fill(Cms.assemble(attributes, signature, key.chain(), token));
  }

  private ClosingSeal closing() {
    return new ClosingSeal(
        new NoClosingFiles(),
        hall.ports.events(),
        hall.organizer,
        hall.ports.preparations(),
        hall.keys,
        hall.keys.timestamps(),
        hall.ports.logos(),
        TestHall.HOST);
  }
}
