package id.ikrar.verify;

import id.ikrar.crypto.SealKey;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.Signature;
import id.ikrar.pdf.SignatureField;
import id.ikrar.verify.SignatureReport.Covered;
import id.ikrar.verify.SignatureReport.Stamped;
import id.ikrar.verify.SignatureReport.Time;
import id.ikrar.verify.SignatureReport.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rules for a file of another maker: said whether it is intact, and never green. */
record ForeignFile(PdfFile file, Context context) {
  /** Each costs a pass over the whole file. */
  static final int MAX_SIGNATURES = 16;

  /** A signature where it was found. */
  private record Named(String name, Signature signature) {}

  /** What is known after all checks. */
  record Checked(List<SignatureReport> reports, Evidence evidence) {}

  /** Runs every check and adds what it finds; the reports are in the order of signing. */
  Checked check(List<SignatureField> fields) {
    RangeCheck.sets(file, fields, context);
    var signatures = signatures(fields);
    var reports = new ArrayList<SignatureReport>();
    var signers = new ArrayList<CheckedSignature>();
    Time covering = new Unknown();
    // From the outside in: each later timestamp proves when what it covers was there.
    for (var each : signatures.reversed()) {
      if (each.signature().timestamp()) {
        var report =
            new ArchiveCheck(file, context).foreign(each.name(), each.signature(), covering);
        report.ifPresent(reports::addFirst);
        if (report.isPresent() && report.get().time() instanceof Stamped(var at, var by)) {
          covering = new Covered(at, by);
        }
      } else {
        var signer = CheckedSignature.read(file, each.name(), each.signature(), context, covering);
        signer.ifPresent(it -> {
          signers.add(it);
          reports.addFirst(it.report());
        });
      }
    }
    var found = signatures.stream().map(Named::signature).toList();
    new ForeignUpdates(file, found, context.findings()).check();
    ownReport(signers);
    return new Checked(reports, new ClosingCheck(file, context).check(signers));
  }

  /** By where their ranges end, so that each covers those before it. */
  private List<Named> signatures(List<SignatureField> fields) {
    var filled = fields.stream().filter(SignatureField::filled).toList();
    context
        .findings()
        .unless(
            filled.size() <= MAX_SIGNATURES,
            Rule.SIGNATURE_COUNT,
            "",
            filled.size(),
            MAX_SIGNATURES);
    return filled.stream()
        .limit(MAX_SIGNATURES)
        .flatMap(field -> named(field).stream())
        .sorted(Comparator.comparingInt(each -> each.signature().range().end()))
        .toList();
  }

  private Optional<Named> named(SignatureField field) {
    return RangeCheck.signature(file, field, context)
        .map(signature -> new Named(field.name(), signature));
  }

  /** Sealed by the service and by nobody else: a report of a check, which is no pledge. */
  private void ownReport(List<CheckedSignature> signers) {
    if (signers.size() == 1
        && signers.getFirst().report().trusted()
        && signers.getFirst().report().intact()
        && signers.getFirst().cms().signer().organizationId().stream()
            .anyMatch(SealKey.OPERATOR::equals)) {
      var signer = signers.getFirst();
      context
          .findings()
          .add(Rule.CHECK_REPORT, RangeCheck.place(signer.signature()), signer.report().name());
    }
  }
}
