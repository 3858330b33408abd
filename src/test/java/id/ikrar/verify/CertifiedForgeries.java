package id.ikrar.verify;

import id.ikrar.bsre.TestNation;
import id.ikrar.crypto.Cms;
import id.ikrar.crypto.P256;
import id.ikrar.crypto.SignerSubject;
import id.ikrar.kernel.Bytes;
import id.ikrar.page.PledgePage;
import id.ikrar.pdf.ByteRange;
import id.ikrar.pdf.Gap;
import id.ikrar.pdf.HandMade;
import id.ikrar.pdf.ServiceUpdate;
import id.ikrar.pdf.Span;
import id.ikrar.verify.IssuedForgeries.Forgery;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Files with, or without, a signature of the national service, sealed by us as if all were well.
 */
final class CertifiedForgeries {
  static final String NAME = "AHMAD SOBARI";

  private final Issuer issuer = Issuer.certified();
  private final Bytes sheet = new PledgePage().renderUnsigned(issuer.sheet);
  private final Map<String, Forgery> all = new LinkedHashMap<>();

  private CertifiedForgeries() {}

  static Map<String, Forgery> all() {
    var forgeries = new CertifiedForgeries();
    forgeries.kinds();
    forgeries.people();
    forgeries.updates();
    return forgeries.all;
  }

  /** Revision 1 as the service signs it. */
  static Bytes signed(Issuer issuer) {
    var sheet = new PledgePage().renderUnsigned(issuer.sheet);
    return Issuer.NATION.sign(sheet, NAME, Issuer.NOW);
  }

  private void kinds() {
    put("certified-by-a-key-of-a-phone", ownCertificate(), Rule.SIGNATURE_KIND);
    put("certified-not-at-all", sheet, Rule.CERTIFIED_UPDATE);
    var phone = new Issuer();
    var revision = new PledgePage().render(phone.sheet);
    var gap = new Span(revision.gapFrom(), revision.gapTo());
    var covered = new ByteRange(gap, revision.pdf().size()).covered(revision.pdf());
    var cms = Issuer.NATION.cms(covered, NAME, Issuer.NOW);
    all.put(
        "phone-signed-by-a-national-certificate",
        new Forgery(phone.seal(Gap.fill(revision.pdf(), gap, cms)), Rule.SIGNATURE_KIND));
  }

  /** The record says certified, and our own authority's certificate signs. */
  private Bytes ownCertificate() {
    var open = ServiceUpdate.usual().write(sheet, 6 * 1024);
    var subject = new SignerSubject(NAME, "", "");
    var certificate =
        Issuer.RING.authority().certify(subject, issuer.phone.publicKey(), Issuer.NOW);
    var attributes = Cms.attributes(open.digest(), certificate);
    var signature = P256.toDer(issuer.phone.sign(attributes)).orThrow();
    return open.fill(
        Cms.assemble(attributes, signature, List.of(certificate, Issuer.RING.issuing())));
  }

  private void people() {
    var off = Issuer.NOW.plus(Duration.ofMinutes(7));
    put("certified-by-another-person", sign("ORANG LAIN", off), Rule.CERTIFIED_NAME);
    put("certified-without-a-name", sign(" ", off), Rule.CERTIFIED_NAME);
    put(
        "certified-by-another-nation",
        new TestNation(Issuer.NOW).sign(sheet, NAME, Issuer.NOW),
        Rule.CHAIN);
  }

  private Bytes sign(String name, java.time.Instant clock) {
    return Issuer.NATION.sign(sheet, name, clock);
  }

  private void updates() {
    var usual = ServiceUpdate.usual();
    update("certified-drawn-over-the-page", usual.drawnOver("[0 0 595 842]"));
    update("certified-in-a-field-called-timestamp", usual.named("DocTS1"));
    update("certified-in-a-field-called-seal", usual.named("Seal"));
    update("certified-forbidding-what-follows", usual.signing(reference()));
    update("certified-with-an-object-replaced", usual.with(content(), "(lain)"));
    var signed = HandMade.update(sign(NAME, Issuer.NOW), Map.of(900, "(lain)"));
    put("certified-and-updated", signed, Rule.KNOWN_UPDATES);
    var twice = Issuer.NATION.sign(sign(NAME, Issuer.NOW), NAME, Issuer.NOW);
    put("certified-twice", twice, null);
    put(
        "certified-after-an-update",
        Issuer.NATION.sign(HandMade.update(sheet, Map.of(900, "(lain)")), NAME, Issuer.NOW),
        Rule.CERTIFIED_UPDATE);
    var text = HandMade.latin(sign(NAME, Issuer.NOW));
    int at = text.lastIndexOf("/M(D:2026");
    put(
        "certified-and-dated-otherwise",
        HandMade.bytes(text.substring(0, at) + "/M(D:2025" + text.substring(at + 9)),
        Rule.DIGEST);
  }

  private static String reference() {
    return "/Reference[<</Type/SigRef/TransformMethod/DocMDP"
        + "/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]";
  }

  /** The number of the page's content. */
  private int content() {
    var found =
        java.util.regex.Pattern.compile("/Contents (\\d+) 0 R").matcher(HandMade.latin(sheet));
    if (!found.find()) {
      throw new AssertionError("a page without content");
    }
    return Integer.parseInt(found.group(1));
  }

  private void update(String name, ServiceUpdate update) {
    put(name, Issuer.NATION.sign(update, sheet, NAME, Issuer.NOW, true), Rule.CERTIFIED_UPDATE);
  }

  private void put(String name, Bytes signed, @org.jspecify.annotations.Nullable Rule broken) {
    var forgery = new Forgery(sealable(signed), broken == null ? Rule.KNOWN_UPDATES : broken);
    all.put(name, forgery);
  }

  /** Sealed where that is possible at all. */
  private Bytes sealable(Bytes signed) {
    try {
      return issuer.seal(signed);
    } catch (IllegalStateException | IllegalArgumentException e) {
      return signed;
    }
  }
}
