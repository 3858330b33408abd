package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Text;

/**
 * A signature dictionary whose range leaves out exactly its own /Contents.
 *
 * @param contents the bytes in the gap, padding included
 */
public record Signature(IndirectObject object, Dict dict, ByteRange range, Bytes contents) {
  /** Whether it is a document timestamp (ISO 32000-2 section 12.8.5) and nobody's signature. */
  public boolean timestamp() {
    return dict.is("Type", "DocTimeStamp") || dict.is("SubFilter", "ETSI.RFC3161");
  }

  /** Reads the dictionary where it lies in the file. */
  public static Parsed<Signature> read(PdfFile file, IndirectObject object) {
    if (!(object.value() instanceof Dict dict) || object.packed()) {
      return Parsed.malformed("object " + object.number() + " is no dictionary in the file itself");
    }
    var value = dict.get("ByteRange");
    if (value.isEmpty() || !(dict.entries().get("Contents") instanceof Text(var contents))) {
      return Parsed.malformed("object " + object.number() + " has no /ByteRange or /Contents");
    }
    return ByteRange.read(value.get())
        .then(range -> {
          var token = contentsToken(file, object);
          if (!token.equals(range.gap())) {
            return Parsed.malformed(
                ("the gap of object " + object.number() + " is " + range.gap())
                    + (", its /Contents " + token));
          }
          if (range.end() > file.bytes().size()) {
            return Parsed.malformed(
                ("the range of object " + object.number() + " ends at " + range.end())
                    + (", the file at " + file.bytes().size()));
          }
          return isPlainHexadecimal(file.bytes(), token)
              ? Parsed.ok(new Signature(object, dict, range, contents))
              : Parsed.malformed(
                  "the /Contents at " + token + " is not of hexadecimal digits alone");
        });
  }

  private static Span contentsToken(PdfFile file, IndirectObject object) {
    return file.entries(object).stream()
        .filter(entry -> entry.name().equals("Contents"))
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static boolean isPlainHexadecimal(Bytes pdf, Span token) {
    for (int i = token.from() + 1; i < token.to() - 1; i++) {
      if (Character.digit(pdf.get(i), 16) < 0) {
        return false;
      }
    }
    return pdf.get(token.from()) == '<' && token.length() % 2 == 0;
  }
}
