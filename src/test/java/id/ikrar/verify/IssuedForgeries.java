package id.ikrar.verify;

import id.ikrar.crypto.Cms;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.SignerSubject;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.page.PledgeSheet;
import id.ikrar.pdf.HandMade;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.Signature;
import id.ikrar.pdf.SignatureField;
import id.ikrar.pdf.TimestampRevision;
import id.ikrar.pdf.ValidationRevision;
import id.ikrar.tlog.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Files made with keys, real or not, but not as we make them; each with the rule that it breaks.
 */
final class IssuedForgeries {
  record Forgery(Bytes pdf, Rule broken) {}

  private static final Keyring OTHER = Issuer.ring();

  private final Issuer issuer = new Issuer();
  private final Bytes signed = issuer.signed();
  private final Bytes sealed = issuer.seal(signed);
  private final Map<String, Forgery> all = new LinkedHashMap<>();

  private IssuedForgeries() {}

  /** By the name of the flaw. */
  static Map<String, Forgery> all() {
    var forgeries = new IssuedForgeries();
    forgeries.seals();
    forgeries.logs();
    forgeries.drawings();
    forgeries.signers();
    forgeries.gaps();
    forgeries.archives();
    forgeries.all.putAll(PasskeyForgeries.all());
    forgeries.all.putAll(CertifiedForgeries.all());
    return forgeries.all;
  }

  private void seals() {
    var organizer = issuer.record.organizer();
    var name = issuer.record.organizerName();
    var proof = Issuer.proof(issuer.entry(signed), Issuer.RING).encode();
    var stranger = new Organization.Id("0000000000000000000z");
    put("seal-missing", signed, Rule.SEAL_PRESENT);
    put(
        "seal-of-another-organisation",
        seal(Issuer.RING, stranger, name, proof),
        Rule.SEAL_ORGANISER);
    put("seal-of-another-authority", seal(OTHER, organizer, name, proof), Rule.CHAIN);
    var named =
        Issuer.unsigned(
            signed, issuer.qr(issuer.record.canonical().digest(), Issuer.RING), "Bawaslu Lain");
    put(
        "seal-says-another-name",
        Issuer.seal(named, Issuer.RING, organizer, name, proof),
        Rule.SEAL_NAME);
    var open = issuer.unsigned(signed);
    var key = Issuer.RING.seal(organizer.value(), name, Issuer.NOW);
    var attributes = Cms.attributes(open.digest(), key.certificate(), proof);
    put(
        "seal-without-timestamp",
        open.fill(Cms.assemble(attributes, key.sign(attributes), key.chain())),
        Rule.SEAL_TIMESTAMP);
    var signature = key.sign(attributes);
    var elsewhere = OTHER.timestamps().stamp(Digest.of(signature), Issuer.NOW).orElseThrow();
    put(
        "seal-timestamp-of-another-authority",
        open.fill(Cms.assemble(attributes, signature, key.chain(), elsewhere)),
        Rule.SEAL_TIMESTAMP);
    var otherwise = Issuer.RING.timestamps().stamp(Digest.of(open.pdf()), Issuer.NOW).orElseThrow();
    var token = Issuer.RING.timestamps().stamp(Digest.of(signature), Issuer.NOW).orElseThrow();
    var chain = new ArrayList<>(key.chain());
    chain.add(OTHER.issuing());
    put(
        "seal-with-an-idle-certificate",
        open.fill(Cms.assemble(attributes, signature, chain, token)),
        Rule.CERTIFICATES_USED);
    put(
        "seal-timestamp-of-other-bytes",
        open.fill(Cms.assemble(attributes, signature, key.chain(), otherwise)),
        Rule.TIMESTAMP);
    var wrong = Cms.attributes(Digest.of(Bytes.EMPTY), key.certificate(), proof);
    put(
        "seal-of-another-digest",
        open.fill(Cms.assemble(wrong, key.sign(wrong), key.chain())),
        Rule.DIGEST);
    put(
        "seal-value-of-other-attributes",
        open.fill(Cms.assemble(attributes, key.sign(wrong), key.chain())),
        Rule.SIGNATURE_VALUE);
    put("seal-not-a-cms", open.fill(Bytes.hex("3003020100")), Rule.CMS);
    put("seal-unsigned", open.pdf(), Rule.CMS);
    var elder = new Issuer();
    var foreign = sealed.slice(signed.size(), sealed.size());
    put("seal-moved-to-another-sheet", elder.signed().concat(foreign), null);
    put(
        "sealed-after-an-update",
        issuer.seal(HandMade.update(signed, Map.of(900, "(lain)"))),
        Rule.KNOWN_UPDATES);
  }

  private Bytes seal(Keyring ring, Organization.Id organizer, String name, String proof) {
    return Issuer.seal(issuer.unsigned(signed), ring, organizer, name, proof);
  }

  private void logs() {
    var organizer = issuer.record.organizer();
    var name = issuer.record.organizerName();
    var entry = issuer.entry(signed);
    put("log-proof-garbled", seal(Issuer.RING, organizer, name, "nonsense"), Rule.LOG_PROOF);
    put(
        "log-proof-of-another-log",
        seal(Issuer.RING, organizer, name, Issuer.proof(entry, OTHER).encode()),
        Rule.LOG_PROOF);
    for (var type : List.of(Entry.Type.SEALED, Entry.Type.WITHDRAWN, Entry.Type.CORRECTED)) {
      var other = new Entry(type, entry.record(), entry.file());
      put(
          "log-proof-of-type-" + type.name().toLowerCase(Locale.ROOT),
          seal(Issuer.RING, organizer, name, Issuer.proof(other, Issuer.RING).encode()),
          Rule.LOG_PROOF);
    }
    var file = new Entry(Entry.Type.ACCEPTED, entry.record(), Digest.of(Bytes.EMPTY));
    put(
        "log-proof-of-another-file",
        seal(Issuer.RING, organizer, name, Issuer.proof(file, Issuer.RING).encode()),
        Rule.LOG_PROOF);
    var record = new Entry(Entry.Type.ACCEPTED, Digest.of(Bytes.EMPTY), entry.file());
    put(
        "log-proof-of-another-record",
        seal(Issuer.RING, organizer, name, Issuer.proof(record, Issuer.RING).encode()),
        Rule.LOG_PROOF);
    var open = issuer.unsigned(signed);
    var key = Issuer.RING.seal(organizer.value(), name, Issuer.NOW);
    var attributes = Cms.attributes(open.digest(), key.certificate());
    var signature = key.sign(attributes);
    var token = Issuer.RING.timestamps().stamp(Digest.of(signature), Issuer.NOW).orElseThrow();
    put(
        "log-proof-missing",
        open.fill(Cms.assemble(attributes, signature, key.chain(), token)),
        Rule.LOG_PROOF);
  }

  private void drawings() {
    var digest = issuer.record.canonical().digest();
    var good = HandMade.latin(issuer.qr(digest, Issuer.RING));
    drawing("qr-of-another-record", HandMade.latin(issuer.qr(Digest.of(Bytes.EMPTY), Issuer.RING)));
    drawing("qr-of-another-key", HandMade.latin(issuer.qr(digest, OTHER)));
    drawing("drawing-empty", "");
    drawing("drawing-with-more", good + "0 0 9 9 re f\n");
    drawing("drawing-with-an-image", good.replace("f Q\n", "f Q\n/Im0 Do\n"));
    drawing("drawing-of-three-lines-and-one", good + good.substring(good.lastIndexOf("BT\n")));
    int run = good.indexOf(" 1 re\n", 200);
    int line = good.lastIndexOf('\n', run) + 1;
    drawing("qr-module-missing", good.substring(0, line) + good.substring(run + 6));
    drawing(
        "qr-shrunk",
        good.replace(" cm\n", " cm\n")
            .replaceFirst("q 0 g [0-9.]+ 0 0 [0-9.]+", "q 0 g 0.5 0 0 0.5"));
    drawing("qr-out-of-sight", good.replaceFirst("1 g 0 0 [0-9.]+", "1 g 0 0 1"));
  }

  private void drawing(String name, String content) {
    var open = Issuer.unsigned(signed, HandMade.bytes(content), issuer.record.organizerName());
    var proof = Issuer.proof(issuer.entry(signed), Issuer.RING).encode();
    put(
        name,
        Issuer.seal(
            open, Issuer.RING, issuer.record.organizer(), issuer.record.organizerName(), proof),
        Rule.SEAL_DRAWING);
  }

  private void signers() {
    var subject = issuer.subject();
    put(
        "signer-of-another-authority",
        issuer.seal(issuer.signed(issuer.sheet, OTHER, subject, true)),
        Rule.CHAIN);
    var other = new SignerSubject("Orang Lain", subject.title(), subject.organization());
    put(
        "signer-of-another-name",
        issuer.seal(issuer.signed(issuer.sheet, Issuer.RING, other, true)),
        Rule.RECORD_NAMES);
    var promoted = new SignerSubject(subject.name(), "Gubernur", subject.organization());
    put(
        "signer-of-another-title",
        issuer.seal(issuer.signed(issuer.sheet, Issuer.RING, promoted, true)),
        Rule.RECORD_NAMES);
    var record = Issuer.keyed(issuer.record, new Issuer().phone.publicKey(), issuer.record.name());
    var sheet = issuer.sheet;
    var keyed =
        new PledgeSheet(sheet.pledge(), sheet.participant(), sheet.ink(), record, sheet.host());
    put("words-other-than-the-record-names", issuer.seal(reworded()), Rule.RECORD_PLEDGE);
    put("record-missing", issuer.seal(unrecorded()), Rule.RECORD);
    put(
        "record-of-another-key",
        issuer.seal(issuer.signed(keyed, Issuer.RING, subject, true)),
        Rule.RECORD_KEY);
  }

  /** Revision 1 whose attached words differ from those that the record names. */
  private Bytes reworded() {
    return issuer.signed(
        latin -> latin.replace("Menolak praktik politik uang.", "Memakai praktik politik uang."));
  }

  private Bytes unrecorded() {
    return issuer.signed(latin -> latin.replace("(record.cbor)", "(retord.cbor)"));
  }

  private void gaps() {
    for (var name : List.of("Signer", "Seal")) {
      var prefix = name.toLowerCase(Locale.ROOT);
      var gap = signature(name).range().gap();
      var latin = HandMade.latin(sealed);
      var digits = latin.substring(gap.from() + 1, gap.to() - 1);
      put(
          prefix + "-in-capitals",
          swap(gap.from() + 1, digits.toUpperCase(Locale.ROOT)),
          Rule.SIGNATURE_FORM);
      put(prefix + "-padded-with-other-than-zeros", swap(gap.to() - 3, "01"), Rule.CMS);
      put(prefix + "-emptied", swap(gap.from() + 1, "0".repeat(digits.length())), Rule.CMS);
      int range = latin.indexOf("/ByteRange", signature(name).object().span().from());
      int open = latin.indexOf('[', range);
      int close = latin.indexOf(']', range);
      var numbers = latin.substring(open + 1, close).split(" ", -1);
      ranged(
          prefix + "-range-starts-later",
          open,
          close,
          "1 " + numbers[1] + " " + numbers[2] + " " + numbers[3]);
      ranged(prefix + "-range-of-six", open, close, "0 1 2 3 4 5");
      ranged(prefix + "-range-of-two", open, close, "0 " + numbers[1]);
      ranged(prefix + "-range-negative", open, close, "0 " + numbers[1] + " " + numbers[2] + " -1");
      ranged(
          prefix + "-range-ends-early", open, close, "0 " + numbers[1] + " " + numbers[2] + " 9");
      ranged(
          prefix + "-gap-too-wide",
          open,
          close,
          "0 " + (gap.from() - 9) + " " + numbers[2] + " " + numbers[3]);
      ranged(prefix + "-gap-of-nothing", open, close, "0 0 0 " + sealed.size());
      put(prefix + "-range-missing", swap(range, "/ByteRangf"), null);
      put(
          prefix + "-contents-missing",
          swap(latin.lastIndexOf("/Contents", gap.from()), "/Kontents"),
          null);
    }
  }

  private void ranged(String name, int open, int close, String numbers) {
    put(
        name,
        swap(open, ("[" + numbers + "]" + " ".repeat(60)).substring(0, close - open + 1)),
        Rule.SIGNATURE_RANGE);
  }

  private Bytes swap(int at, String text) {
    var latin = HandMade.latin(sealed);
    return HandMade.bytes(latin.substring(0, at) + text + latin.substring(at + text.length()));
  }

  private Signature signature(String name) {
    var file = PdfFile.parse(sealed, Limits.STANDARD).orThrow();
    var field =
        SignatureField.all(file.last()).orThrow().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    var object = file.last().find(field.value().orElseThrow()).orElseThrow();
    return Signature.read(file, object).orThrow();
  }

  private void archives() {
    var at = Issuer.NOW.plusSeconds(60);
    put("archive-of-another-authority", Issuer.archive(sealed, OTHER, at), Rule.TIMESTAMP);
    var evidence =
        new ValidationRevision.Evidence(List.of(Issuer.RING.root().der()), List.of(), List.of());
    var validated = ValidationRevision.add(sealed, evidence).orThrow();
    put("archive-without-timestamp", validated, Rule.KNOWN_UPDATES);
    put(
        "validation-data-twice",
        ValidationRevision.add(validated, evidence).orThrow(),
        Rule.KNOWN_UPDATES);
    var open = TimestampRevision.prepare(sealed, 6000).orThrow();
    var token = Issuer.RING.timestamps().stamp(open.digest(), at).orElseThrow().der();
    put("timestamp-without-validation-data", open.fill(token), Rule.KNOWN_UPDATES);
    var junk = new ValidationRevision.Evidence(List.of(Bytes.hex("3001aa")), List.of(), List.of());
    var junked =
        TimestampRevision.prepare(ValidationRevision.add(sealed, junk).orThrow(), 6000).orThrow();
    put(
        "validation-data-of-junk",
        junked.fill(Issuer.RING.timestamps().stamp(junked.digest(), at).orElseThrow().der()),
        Rule.ARCHIVE_DATA);
    var stale = TimestampRevision.prepare(validated, 6000).orThrow();
    put("timestamp-of-other-bytes", stale.fill(token), Rule.TIMESTAMP);
    put("timestamp-empty", stale.pdf(), Rule.TIMESTAMP);
    var archived = Issuer.archive(sealed, Issuer.RING, at);
    put(
        "archive-before-the-seal",
        TimestampRevision.prepare(signed, 6000).orThrow().fill(token),
        Rule.KNOWN_UPDATES);
    put(
        "annotation-after-the-archive",
        AppendedForgeries.of(archived).getOrDefault("free-text-annotation", Bytes.EMPTY),
        Rule.KNOWN_UPDATES);
  }

  private void put(String name, Bytes pdf, @Nullable Rule broken) {
    all.put(name, new Forgery(pdf, broken == null ? Rule.FILE_READABLE : broken));
  }
}
