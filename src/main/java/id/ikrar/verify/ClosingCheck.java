package id.ikrar.verify;

import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Attachments;
import id.ikrar.pdf.PdfFile;
import java.util.List;
import java.util.Optional;

/** Whether a file is a closing document that the organiser it names has sealed, and nobody else. */
record ClosingCheck(PdfFile file, Context context) {
  /** What the file says of itself, if its one signature is the seal of whom it names. */
  Evidence check(List<CheckedSignature> signers) {
    return Attachments.of(file.upTo(file.first()))
        .optional()
        .flatMap(files -> Optional.ofNullable(files.get(ClosingRecord.FILE)))
        .map(ClosingRecord::parse)
        .flatMap(Parsed::optional)
        .filter(record -> sealed(record, signers))
        .<Evidence>map(record -> {
          var seal = signers.getFirst();
          context
              .findings()
              .add(
                  Rule.CLOSING_DOCUMENT,
                  RangeCheck.place(seal.signature()),
                  record.organizerName(),
                  record.version());
          return new Evidence.Closing(record, seal.report().time());
        })
        .orElseGet(Evidence.None::new);
  }

  private static boolean sealed(ClosingRecord record, List<CheckedSignature> signers) {
    return signers.size() == 1
        && signers.getFirst().report().trusted()
        && signers.getFirst().report().intact()
        && signers.getFirst().cms().signer().organizationId().stream()
            .anyMatch(record.organizer()::equals);
  }
}
