package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A file that cannot be read as a whole, though its beginning may be one that was signed. */
final class Remnant {
  private static final String EOF = "%%EOF";
  private static final int TRIES = 8;

  private Remnant() {}

  /** CHANGED where a signed beginning is found, so that the reader learns more than UNREADABLE. */
  static Verdict verdict(Bytes pdf, String reason, Trust trust, Instant at) {
    return beginning(pdf)
        .map(file -> changed(pdf, file, reason, trust, at))
        .filter(verdict -> !verdict.signatures().isEmpty())
        .orElseGet(() ->
            new Verdict(
                Kind.UNREADABLE,
                Digest.of(pdf),
                List.of(new Finding(Rule.FILE_READABLE, List.of(reason), "")),
                List.of(),
                new Evidence.None()));
  }

  private static Verdict changed(Bytes pdf, PdfFile file, String reason, Trust trust, Instant at) {
    var end = String.valueOf(file.bytes().size());
    var finding = new Finding(Rule.BYTES_AFTER, List.of(end, reason), "byte " + end);
    return Verifier.with(Verifier.verify(file, trust, at), Kind.CHANGED, pdf, finding);
  }

  /** The longest beginning that is a complete file, among the last few candidates. */
  private static Optional<PdfFile> beginning(Bytes pdf) {
    if (pdf.size() > Limits.STANDARD.bytes()) {
      return Optional.empty();
    }
    var text = new String(pdf.toArray(), StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf(EOF);
    for (int i = 0; i < TRIES && at > 0; i++) {
      int end = at + EOF.length();
      end += text.startsWith("\r\n", end) ? 2 : text.startsWith("\n", end) ? 1 : 0;
      if (end < pdf.size()
          && PdfFile.parse(pdf.slice(0, end), Limits.STANDARD)
              instanceof Parsed.Ok<PdfFile>(var file)) {
        return Optional.of(file);
      }
      at = text.lastIndexOf(EOF, at - 1);
    }
    return Optional.empty();
  }
}
