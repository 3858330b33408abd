package id.ikrar.verify;

import id.ikrar.crypto.SignedCms;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.pdf.Attachments;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.SealRevision;
import id.ikrar.pdf.Signature;
import id.ikrar.pdf.SignatureField;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a file of ours carries that may also lie beside it.
 *
 * @param record digest of the record that is attached to it
 * @param proof digest of the log's proof in its seal
 */
public record Enclosed(Digest record, Digest proof) {
  /** Nothing where one of them is missing; the verdict of the file says why. */
  public static Optional<Enclosed> in(Bytes pdf) {
    return PdfFile.parse(pdf, Limits.STANDARD).optional().flatMap(Enclosed::in);
  }

  private static Optional<Enclosed> in(PdfFile file) {
    var record =
        Attachments.of(file.upTo(file.first()))
            .optional()
            .flatMap(attachments -> Optional.ofNullable(attachments.get(OurFile.RECORD)));
    return record.flatMap(
        bytes -> proof(file).map(proof -> new Enclosed(Digest.of(bytes), digest(proof))));
  }

  private static Optional<String> proof(PdfFile file) {
    return SignatureField.all(file.last()).optional().stream()
        .flatMap(fields -> fields.stream())
        .filter(field -> field.name().equals(SealRevision.FIELD))
        .flatMap(field -> field.value().flatMap(file.last()::find).stream())
        .findFirst()
        .flatMap(object ->
            Signature.read(file, object)
                .then(signature -> SignedCms.unpad(signature.contents()))
                .then(SignedCms::parse)
                .optional())
        .flatMap(SignedCms::logProof);
  }

  private static Digest digest(String text) {
    return Digest.of(Bytes.owning(text.getBytes(StandardCharsets.UTF_8)));
  }
}
