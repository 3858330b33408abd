package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.Attachments;
import id.ikrar.pdf.Flate;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.PdfObject;
import id.ikrar.pdf.ServiceRevision;
import id.ikrar.pdf.Signature;
import id.ikrar.pdf.SignatureField;
import id.ikrar.verify.PledgeFuzz;

/** Any bytes are read or refused within the limits, and none that nobody issued are green. */
final class PdfFuzz {
  private PdfFuzz() {}

  static void check(Bytes input) {
    Hold.whereRead(PdfFile.parse(input, Limits.STANDARD), file -> walked(input, file));
    PledgeFuzz.notGreen(input);
  }

  private static void walked(Bytes input, PdfFile file) {
    Hold.that(file.bytes().equals(input), "other bytes: ", file.bytes());
    for (var revision : file.revisions()) {
      Hold.that(revision.span().to() <= input.size(), "ends after the file: ", revision.span());
      var until = file.upTo(revision);
      Hold.that(
          PdfFile.parse(until.bytes(), Limits.STANDARD).optional().isPresent(),
          "no complete file: ",
          revision.span());
      SignatureField.all(revision);
      for (var object : SignatureField.dictionaries(revision)) {
        Hold.whereRead(
            Signature.read(until, object),
            signature ->
                Hold.that(
                    signature.range().end() <= input.size(), "ends outside: ", signature.range()));
      }
    }
    for (var object : file.last().visible()) {
      if (object.value() instanceof PdfObject.Stream stream && !object.packed()) {
        Flate.decode(file, stream);
      }
    }
    Attachments.of(file);
    ServiceRevision.read(file);
  }
}
