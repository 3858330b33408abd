package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.KnownUpdate;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.SignatureField;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges a PDF by its bytes alone: no network, no database, and only those believed whom {@link
 * Trust} names. All checks run; none hides another.
 */
public final class Verifier {
  private Verifier() {}

  /** What the file is at that moment, for anybody who trusts these. */
  public static Verdict verify(Bytes pdf, Trust trust, Instant at) {
    return switch (PdfFile.parse(pdf, Limits.STANDARD)) {
      case Parsed.Malformed<PdfFile>(var reason) -> Remnant.verdict(pdf, reason, trust, at);
      case Parsed.Ok<PdfFile>(var file) -> verify(file, trust, at);
    };
  }

  /** The same, and whether the pledge stands as of the date of the lists that speak of it. */
  public static Verdict verify(Bytes pdf, Trust trust, Instant at, StatusLists lists) {
    return lists.ask(verify(pdf, trust, at), trust, at);
  }

  static Verdict verify(PdfFile file, Trust trust, Instant at) {
    var findings = new Findings();
    return switch (SignatureField.all(file.last())) {
      case Parsed.Malformed<List<SignatureField>>(var reason) -> {
        findings.add(Rule.FILE_READABLE, "", reason);
        yield verdict(file, Kind.UNREADABLE, findings, List.of(), new Evidence.None());
      }
      case Parsed.Ok<List<SignatureField>>(var fields) -> judge(file, fields, trust, at, findings);
    };
  }

  private static Verdict judge(
      PdfFile file, List<SignatureField> fields, Trust trust, Instant at, Findings findings) {
    boolean ours = OurFile.claims(file, fields);
    boolean signed = fields.stream().anyMatch(SignatureField::filled);
    if (!signed && SignatureField.dictionaries(file.last()).isEmpty()) {
      findings.add(Rule.SIGNATURE_PRESENT, "");
      return verdict(file, Kind.NO_SIGNATURE, findings, List.of(), new Evidence.None());
    }
    var read =
        file.revisions().stream().skip(1).map(later -> KnownUpdate.read(file, later)).toList();
    var updates = read.stream().flatMap(update -> update.optional().stream()).toList();
    var context =
        new Context(
            trust,
            at,
            ArchiveCheck.certificates(updates),
            ArchiveCheck.sources(updates, trust),
            ours,
            false,
            findings);
    if (ours) {
      var checked = new OurFile(file, read, context).check(fields);
      var without = checked.archived() ? Kind.INTACT_ARCHIVED : Kind.INTACT;
      return verdict(file, without, findings, checked.reports(), checked.evidence());
    }
    var checked = new ForeignFile(file, context).check(fields);
    return verdict(file, Kind.NOT_OURS, findings, checked.reports(), checked.evidence());
  }

  private static Verdict verdict(
      PdfFile file,
      Kind without,
      Findings findings,
      List<SignatureReport> reports,
      Evidence evidence) {
    return new Verdict(findings.kind(without), file.digest(), findings.list(), reports, evidence);
  }

  /** The same verdict with one finding more, which makes it worse. */
  static Verdict with(Verdict verdict, Kind kind, Bytes pdf, Finding finding) {
    var findings = Stream.concat(Stream.of(finding), verdict.findings().stream()).toList();
    return new Verdict(kind, Digest.of(pdf), findings, verdict.signatures(), verdict.evidence());
  }
}
