package id.ikrar.verify;

import id.ikrar.crypto.Chain;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Attachments;
import id.ikrar.pdf.KnownUpdate;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.SealRevision;
import id.ikrar.pdf.ServiceRevision;
import id.ikrar.pdf.SignatureField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for a file that is of our making, or says so. */
final class OurFile {
  static final String RECORD = "record.cbor";
  static final String PLEDGE = "pledge.cbor";

  private final PdfFile file;
  private final List<Parsed<KnownUpdate>> read;
  private final Context context;
  private final Findings findings;
  private final Map<String, Bytes> attachments;
  private final Optional<PledgeRecord> record;
  private final boolean certified;

  /** How many revisions there are with the signer's signature: the service adds one of its own. */
  private final int signed;

  /** The updates are those after the first revision, in order. */
  OurFile(PdfFile file, List<Parsed<KnownUpdate>> read, Context context) {
    this.file = file;
    this.read = read;
    this.context = context;
    this.findings = context.findings();
    this.attachments = attachments(file.upTo(file.first()));
    this.record = record(attachments);
    this.certified = record.filter(PledgeRecord::certified).isPresent();
    this.signed = certified && file.revisions().size() > 1 ? 2 : 1;
  }

  /** Whether the first revision has the fields or the record that ours have. */
  static boolean claims(PdfFile file, List<SignatureField> fields) {
    var names = fields.stream().map(SignatureField::name).toList();
    return (names.contains(SealRevision.SIGNER) && names.contains(SealRevision.FIELD))
        || Attachments.of(file.upTo(file.first()))
            .optional()
            .filter(attachments -> attachments.containsKey(RECORD))
            .isPresent();
  }

  /** Runs every check and adds what it finds. */
  Checked check(List<SignatureField> fields) {
    findings.unless(file.stray().isEmpty(), Rule.STRAY_BYTES, "", file.stray());
    for (var revision : file.revisions()) {
      findings.unless(
          revision.freed().isEmpty(), Rule.FREED_OBJECTS, "", revision.number(), revision.freed());
    }
    RangeCheck.sets(file, fields, context);
    var updates = updates();
    var reports = new ArrayList<SignatureReport>();
    // From the outside in: each later timestamp proves when what it covers was there.
    var archived = new ArchiveCheck(file, context).check(updates);
    var seal = checked(fields, SealRevision.FIELD, archived.covering());
    var sealing = seal.map(CheckedSignature::covering).orElseGet(SignatureReport.Unknown::new);
    var signer = certified ? national(sealing) : checked(fields, SealRevision.SIGNER, sealing);
    signer.ifPresent(signature -> reports.add(signature.report()));
    seal.ifPresent(signature -> reports.add(signature.report()));
    reports.addAll(archived.reports());
    if (!certified) {
      firstFields();
    }
    var evidence = evidence(signer, seal, updates);
    return new Checked(updates.size() > 1, reports, evidence);
  }

  /** What is known after all checks. */
  record Checked(boolean archived, List<SignatureReport> reports, Evidence evidence) {}

  /**
   * The seal, then pairs of validation data and a timestamp; nothing else and in no other order.
   */
  private List<KnownUpdate> updates() {
    var updates = new ArrayList<KnownUpdate>();
    for (var revision : file.revisions().subList(signed, file.revisions().size())) {
      var place = "bytes " + revision.span().from() + " to " + revision.span().to();
      switch (read.get(revision.number() - 2)) {
        case Parsed.Malformed<KnownUpdate>(var reason) ->
            findings.add(Rule.KNOWN_UPDATES, place, revision.number(), reason);
        case Parsed.Ok<KnownUpdate>(var update) -> {
          int position = revision.number() - 1 - signed;
          boolean inOrder =
              switch (update) {
                case KnownUpdate.Seal _ -> position == 0;
                case KnownUpdate.Validation _ -> position % 2 == 1;
                case KnownUpdate.Timestamp _ -> position > 0 && position % 2 == 0;
              };
          findings.unless(
              inOrder, Rule.KNOWN_UPDATES, place, revision.number(), "it is out of order");
          updates.add(update);
        }
      }
    }
    if (!updates.isEmpty() && updates.getLast() instanceof KnownUpdate.Validation) {
      findings.add(
          Rule.KNOWN_UPDATES, "", file.last().number(), "no timestamp follows the validation data");
    }
    return updates;
  }

  /** The file with the signer's signature as its last. */
  private PdfFile revision1() {
    return file.upTo(file.revisions().get(signed - 1));
  }

  /** The signature that the national service added to our sheet, and nothing besides. */
  private Optional<CheckedSignature> national(SignatureReport.Time covering) {
    findings.unless(!context.trust().national().isEmpty(), Rule.NATIONAL_ROOTS, OurFile.RECORD);
    return switch (ServiceRevision.read(revision1())) {
      case Parsed.Malformed<ServiceRevision>(var reason) -> {
        findings.add(Rule.CERTIFIED_UPDATE, "", reason);
        yield Optional.empty();
      }
      case Parsed.Ok<ServiceRevision>(var update) ->
          CheckedSignature.of(file, update.field(), context.forNational(), covering);
    };
  }

  /** The signature in the field of that name, if there is one that can be read. */
  private Optional<CheckedSignature> checked(
      List<SignatureField> fields, String name, SignatureReport.Time covering) {
    var named =
        fields.stream().filter(field -> field.name().equals(name) && field.filled()).toList();
    if (named.isEmpty() && name.equals(SealRevision.FIELD)) {
      findings.add(Rule.SEAL_PRESENT, "");
    } else if (named.size() != 1) {
      findings.add(Rule.SIGNATURE_SET, "", List.of(name), named.size());
    }
    return named.stream()
        .findFirst()
        .flatMap(field -> CheckedSignature.of(file, field, context, covering));
  }

  /** Revision 1 holds the signer's signature and the empty field of the seal, nothing besides. */
  private void firstFields() {
    var first = SignatureField.all(file.first()).optional().orElse(List.of());
    boolean filled =
        first.stream()
            .filter(SignatureField::filled)
            .map(SignatureField::name)
            .toList()
            .equals(List.of(SealRevision.SIGNER));
    boolean two =
        first.size() == 2
            && first.stream().anyMatch(field -> field.name().equals(SealRevision.FIELD));
    findings.unless(
        filled && two,
        Rule.SIGNATURE_SET,
        "",
        first.stream().map(SignatureField::name).toList(),
        "revision 1");
  }

  private Evidence evidence(
      Optional<CheckedSignature> signer,
      Optional<CheckedSignature> seal,
      List<KnownUpdate> updates) {
    var digests = accepted(revision1(), signer);
    var logged = new SealCheck(digests, context).check(seal, updates, record);
    if (record.isEmpty()) {
      return new Evidence.None();
    }
    var check = new RecordCheck(record.get(), findings);
    check.pledge(Optional.ofNullable(attachments.get(PLEDGE)));
    check.passkey();
    signer.ifPresent(signature -> {
      kind(signature);
      if (certified) {
        check.certified(signature);
      } else {
        check.signer(signature.cms().signer());
        check.time(signature.report().time(), RangeCheck.place(signature.signature()));
      }
    });
    return new Evidence.Pledge(record.get(), logged);
  }

  /** A certificate of the other kind is told apart from one of a stranger. */
  private void kind(CheckedSignature signature) {
    var trust = context.trust();
    var others = certified ? trust.roots() : trust.national();
    var signer = signature.cms().signer();
    // Half-way through its validity: a date that the forger chose must not hide whose it is.
    var lived = Duration.between(signer.notBefore(), signer.notAfter());
    var chain =
        Chain.verify(
            signer,
            Chain.Purpose.SIGNING,
            signature.cms().certificates(),
            List.of(),
            others,
            signer.notBefore().plus(lived.dividedBy(2)));
    findings.unless(
        chain instanceof Chain.Rejected,
        Rule.SIGNATURE_KIND,
        RECORD,
        certified ? SignatureKind.CERTIFIED : SignatureKind.UNCERTIFIED,
        certified ? SignatureKind.UNCERTIFIED : SignatureKind.CERTIFIED);
  }

  // The log names what was accepted; a timestamp may have come after that.
  private static List<Digest> accepted(PdfFile revision1, Optional<CheckedSignature> signer) {
    var digests = new ArrayList<Digest>();
    digests.add(revision1.digest());
    signer
        .flatMap(signature -> signature.withoutTimestamp(revision1.bytes()))
        .ifPresent(bytes -> digests.add(Digest.of(bytes)));
    return digests;
  }

  private Map<String, Bytes> attachments(PdfFile revision1) {
    return switch (Attachments.of(revision1)) {
      case Parsed.Ok<Map<String, Bytes>>(var attachments) -> attachments;
      case Parsed.Malformed<Map<String, Bytes>>(var reason) -> {
        findings.add(Rule.RECORD, "", reason);
        yield Map.of();
      }
    };
  }

  private Optional<PledgeRecord> record(Map<String, Bytes> attachments) {
    var bytes = attachments.get(RECORD);
    if (bytes == null) {
      findings.add(Rule.RECORD, "", RECORD);
      return Optional.empty();
    }
    return switch (PledgeRecord.parse(bytes)) {
      case Parsed.Ok<PledgeRecord>(var record) -> Optional.of(record);
      case Parsed.Malformed<PledgeRecord>(var reason) -> {
        findings.add(Rule.RECORD, RECORD, reason);
        yield Optional.empty();
      }
    };
  }
}
