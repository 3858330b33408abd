package id.ikrar.seal;

import id.ikrar.crypto.SignedCms;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.SealRevision;
import id.ikrar.pdf.Signature;
import id.ikrar.pdf.SignatureField;

/** The log's proof as the seal of a file carries it. */
final class SealedProof {
  private SealedProof() {}

  static Parsed<String> of(Bytes pdf) {
    return PdfFile.parse(pdf, Limits.STANDARD)
        .then(file -> SignatureField.all(file.last()).then(fields -> seal(file, fields)))
        .then(signature -> SignedCms.unpad(signature.contents()))
        .then(SignedCms::parse)
        .then(cms ->
            cms.logProof().map(Parsed::ok).orElseGet(() -> Parsed.malformed("no log proof")));
  }

  private static Parsed<Signature> seal(PdfFile file, java.util.List<SignatureField> fields) {
    return fields.stream()
        .filter(field -> field.name().equals(SealRevision.FIELD))
        .flatMap(field -> field.value().flatMap(file.last()::find).stream())
        .findFirst()
        .map(object -> Signature.read(file, object))
        .orElseGet(() -> Parsed.malformed("the file has no seal"));
  }
}
