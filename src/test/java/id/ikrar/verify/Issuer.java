package id.ikrar.verify;

import id.ikrar.bsre.TestNation;
import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.Cms;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.P256;
import id.ikrar.crypto.Passphrase;
import id.ikrar.crypto.SignerSubject;
import id.ikrar.crypto.TimestampToken;
import id.ikrar.event.Language;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.page.PledgePage;
import id.ikrar.page.PledgeSheet;
import id.ikrar.page.Revision1;
import id.ikrar.page.SealAppearance;
import id.ikrar.page.Sheets;
import id.ikrar.pdf.ByteRange;
import id.ikrar.pdf.Gap;
import id.ikrar.pdf.HandMade;
import id.ikrar.pdf.SealRevision;
import id.ikrar.pdf.Span;
import id.ikrar.pdf.TimestampRevision;
import id.ikrar.pdf.Unsigned;
import id.ikrar.pdf.ValidationRevision;
import id.ikrar.qr.QrMatrix;
import id.ikrar.qr.QrPayload;
import id.ikrar.signing.SignedRecord;
import id.ikrar.signing.TestPhone;
import id.ikrar.tlog.Checkpoint;
import id.ikrar.tlog.Entry;
import id.ikrar.tlog.InclusionProof;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.Merkle;
import id.ikrar.tlog.Note;
import id.ikrar.tlog.TlogProof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Issues sheets step by step, so that a test can do each step wrongly. */
final class Issuer {
  static final Instant NOW = Sheets.CONSENTED;
  static final Instant LATER = NOW.plus(Duration.ofDays(3));
  static final URI URL = URI.create("https://ikrar.example.go.id");
  static final String ORIGIN = "ikrar.example.go.id/log";
  static final Keyring RING = ring();
  static final TestNation NATION = new TestNation(NOW);
  static final Trust TRUST =
      new Trust(
          Set.of(RING.root()),
          List.of(logKey(RING).publicKey()),
          List.of(RING.qr().publicKey()),
          List.of(),
          Set.of(NATION.root()));

  final TestPhone phone = new TestPhone();
  final PledgeSheet sheet;
  final SignedRecord record;

  Issuer() {
    this(UnaryOperator.identity());
  }

  /** With a record that is not as usual. */
  Issuer(UnaryOperator<SignedRecord> changed) {
    var base = Sheets.usual().sheet();
    record = changed.apply(keyed(base.record(), phone.publicKey(), base.record().name()));
    sheet = new PledgeSheet(base.pledge(), base.participant(), base.ink(), record, base.host());
  }

  private Issuer(PledgeSheet sheet) {
    this.sheet = sheet;
    this.record = sheet.record();
  }

  /** Of a sheet that the national service signs. */
  static Issuer certified() {
    return new Issuer(Sheets.usual().certified());
  }

  static Keyring ring() {
    try {
      var folder = Files.createTempDirectory("ikrar-issuer-").resolve("keys");
      return Keyring.create(
          folder, Passphrase.of("contoh"), URL, NOW.minusSeconds(60), new SecureRandom());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LogKey logKey(Keyring ring) {
    return LogKey.of(ORIGIN, ring.log().publicKey(), ring.log()::sign);
  }

  static SignedRecord keyed(SignedRecord it, Bytes publicKey, String name) {
    return new SignedRecord(
        it.shortId(),
        it.salt(),
        it.organizer(),
        it.organizerName(),
        it.event(),
        it.eventName(),
        it.pledgeVersion(),
        it.pledge(),
        it.participant(),
        name,
        it.jabatan(),
        it.instansi(),
        it.region(),
        it.identifier(),
        it.identification(),
        it.ink(),
        publicKey,
        it.consentedAt());
  }

  SignerSubject subject() {
    return new SignerSubject(record.name(), record.jabatan(), record.instansi());
  }

  /** Revision 1, signed by the phone. */
  Bytes signed() {
    return signed(sheet, RING, subject(), true);
  }

  /** Revision 1 with something replaced by as many bytes before it is signed. */
  Bytes signed(UnaryOperator<String> replaced) {
    var revision = new PledgePage().render(sheet);
    var pdf = HandMade.bytes(replaced.apply(HandMade.latin(revision.pdf())));
    var changed = new Revision1(pdf, revision.gapFrom(), revision.gapTo());
    return signed(changed, RING, subject(), true);
  }

  Bytes signed(PledgeSheet page, Keyring ring, SignerSubject subject, boolean stamped) {
    return signed(new PledgePage().render(page), ring, subject, stamped);
  }

  /** Revision 1 with a timestamp of the test's making. */
  Bytes stamped(Function<Bytes, TimestampToken> stamp) {
    return signed(new PledgePage().render(sheet), RING, subject(), stamp);
  }

  private Bytes signed(Revision1 revision, Keyring ring, SignerSubject subject, boolean stamped) {
    return stamped
        ? signed(
            revision,
            ring,
            subject,
            signature -> ring.timestamps().stamp(signature, NOW).orElseThrow())
        : signed(revision, ring, subject, null);
  }

  private Bytes signed(
      Revision1 revision,
      Keyring ring,
      SignerSubject subject,
      @Nullable Function<Bytes, TimestampToken> stamp) {
    var gap = new Span(revision.gapFrom(), revision.gapTo());
    var range = new ByteRange(gap, revision.pdf().size());
    var certificate = ring.authority().certify(subject, phone.publicKey(), NOW);
    var attributes = Cms.attributes(range.digest(revision.pdf()), certificate);
    var signature = P256.toDer(phone.sign(attributes)).orThrow();
    var chain = List.of(certificate, ring.issuing());
    var cms =
        stamp == null
            ? Cms.assemble(attributes, signature, chain)
            : Cms.assemble(attributes, signature, chain, stamp.apply(signature));
    return Gap.fill(revision.pdf(), gap, cms);
  }

  Bytes sealed() {
    return seal(signed());
  }

  Bytes seal(Bytes signed) {
    return seal(
        unsigned(signed),
        RING,
        record.organizer(),
        record.organizerName(),
        proof(entry(signed), RING).encode());
  }

  Entry entry(Bytes signed) {
    return new Entry(Entry.Type.ACCEPTED, record.canonical().digest(), Digest.of(signed));
  }

  /** The seal's revision, its gap open. */
  Unsigned unsigned(Bytes signed) {
    return unsigned(signed, qr(record.canonical().digest(), RING), record.organizerName());
  }

  static Unsigned unsigned(Bytes signed, Bytes appearance, String name) {
    var facts = new SealRevision.Facts(name, "Segel penyelenggara", NOW.plusSeconds(1), 9 * 1024);
    return SealRevision.prepare(signed, appearance, facts).orThrow();
  }

  static Bytes seal(
      Unsigned unsigned, Keyring ring, Organization.Id organizer, String name, String proof) {
    var key = ring.seal(organizer.value(), name, NOW);
    var attributes = Cms.attributes(unsigned.digest(), key.certificate(), proof);
    var signature = key.sign(attributes);
    var token = ring.timestamps().stamp(Digest.of(signature), NOW.plusSeconds(1)).orElseThrow();
    return unsigned.fill(Cms.assemble(attributes, signature, key.chain(), token));
  }

  /** The entry as the first of two leaves. */
  static TlogProof proof(Entry entry, Keyring ring) {
    var other = Merkle.leaf(Bytes.hex("00"));
    var root = Merkle.node(Merkle.leaf(entry.encode()), other);
    var note = Note.parse(logKey(ring).sign(new Checkpoint(ORIGIN, 2, root))).orThrow();
    return new TlogProof(new InclusionProof(0, 2, List.of(other)), note);
  }

  /** The seal's appearance with a QR about that record. */
  Bytes qr(Digest digest, Keyring ring) {
    var payload =
        QrPayload.sign(record.shortId(), digest, NOW, ring.qr().publicKey(), ring.qr()::sign);
    var matrix = QrMatrix.of(payload.encodeUri(URL));
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
        SealAppearance.lines(sheet.host(), record.shortId(), Language.ID));
  }

  /** Validation data and a document timestamp after the seal. */
  static Bytes archive(Bytes sealed, Keyring ring, Instant at) {
    var evidence =
        new ValidationRevision.Evidence(
            ring.services().stream().map(Certificate::der).toList(),
            List.of(ring.authority().crl(at)),
            List.of());
    var validated = ValidationRevision.add(sealed, evidence).orThrow();
    var open = TimestampRevision.prepare(validated, 6 * 1024).orThrow();
    return open.fill(ring.timestamps().stamp(open.digest(), at).orElseThrow().der());
  }
}
