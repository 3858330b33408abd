package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Small PDFs written object by object, for what no writer would write. */
public final class HandMade {
  static final int CONTENTS = 64;

  private final TreeMap<Integer, String> objects = new TreeMap<>();
  private String trailer = "/Root 1 0 R/ID [<00><00>]";

  public static HandMade file() {
    return new HandMade();
  }

  public HandMade with(int number, String body) {
    objects.put(number, body);
    return this;
  }

  public HandMade trailer(String entries) {
    trailer = entries;
    return this;
  }

  /** The least that is a page. */
  public static HandMade page() {
    return file()
        .with(1, "<</Type/Catalog/Pages 2 0 R>>")
        .with(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
        .with(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
  }

  /** Revision 1 by the recipe, without its fonts and attachments, and without a gap filled. */
  static HandMade revision1() {
    return file()
        .with(1, "<</Type/Catalog/Pages 2 0 R/AcroForm 4 0 R/Perms<</DocMDP 5 0 R>>>>")
        .with(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
        .with(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[7 0 R 6 0 R]>>")
        .with(4, "<</SigFlags 3/Fields[7 0 R 6 0 R]>>")
        .with(
            5,
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange "
                + ("[0 1234567890 1234567890 1234567890]/Contents <" + "0".repeat(2 * CONTENTS))
                + ">/M(D:20240910030000Z)/Reference[<</Type/SigRef/TransformMethod/DocMDP"
                + "/TransformParams<</Type/TransformParams/P 2/V/1.2>>>>]>>")
        .with(
            6,
            "<</FT/Sig/Type/Annot/Subtype/Widget/T(Seal)/TU(Seal of the organiser)"
                + "/Rect[60 110 187.56 263.56]/F 132/P 3 0 R/Lock 8 0 R/AP<</N 9 0 R>>>>")
        .with(
            7,
            "<</FT/Sig/Type/Annot/Subtype/Widget/T(Signer)/TU(Signature of the signer)"
                + "/Rect[0 0 0 0]/F 132/P 3 0 R/V 5 0 R>>")
        .with(8, "<</Type/SigFieldLock/Action/Include/Fields[(Signer)(Seal)]/P 1>>")
        .with(
            9,
            "<</Type/XObject/Subtype/Form/BBox[0 0 127.56 153.56]/Matrix[1 0 0 1 0 0]"
                + "/FormType 1/Length 9>>stream\nBT ET    \nendstream");
  }

  /** Revision 1 with its range, and these bytes as its signature. */
  public static Bytes signed() {
    return sign(revision1().bytes(), Bytes.hex("30820005aabbcc"));
  }

  static Bytes sign(Bytes pdf, Bytes cms) {
    var text = latin(pdf);
    var room = "[0 1234567890 1234567890 1234567890]";
    int from = text.indexOf("/Contents <") + "/Contents ".length();
    int to = text.indexOf('>', from) + 1;
    var range = "[0 %d %d %d]".formatted(from, to, pdf.size() - to);
    var padded = range + " ".repeat(room.length() - range.length());
    return Gap.fill(bytes(text.replace(room, padded)), new Span(from, to), cms);
  }

  public Bytes bytes() {
    return append(bytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"), objects, trailer);
  }

  /** One update at the end of a file, as hostile as its bodies. */
  public static Bytes update(Bytes pdf, Map<Integer, String> bodies) {
    var text = latin(pdf);
    int word = text.lastIndexOf("startxref\n") + "startxref\n".length();
    var prev = text.substring(word, text.indexOf('\n', word));
    return append(pdf, new TreeMap<>(bodies), "/Root " + root(pdf) + "/Prev " + prev);
  }

  private static String root(Bytes pdf) {
    return PdfFile.parse(pdf, Limits.STANDARD)
        .orThrow()
        .last()
        .trailer()
        .ref("Root")
        .orElseThrow()
        .toString();
  }

  private static Bytes append(Bytes before, SortedMap<Integer, String> bodies, String trailer) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(before.toArray());
    var table = new StringBuilder("xref\n");
    boolean first = !latin(before).contains("startxref");
    if (first) {
      table.append("0 1\n0000000000 65535 f \n");
    }
    for (var body : bodies.entrySet()) {
      table.append(body.getKey() + " 1\n");
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", out.size()));
      out.writeBytes(bytes(body.getKey() + " 0 obj\n" + body.getValue() + "\nendobj\n").toArray());
    }
    int size = Math.max(sizeOf(before), bodies.isEmpty() ? 1 : bodies.lastKey() + 1);
    int at = out.size();
    table.append("trailer\n<<" + trailer + "/Size " + size + ">>\nstartxref\n" + at + "\n%%EOF\n");
    out.writeBytes(bytes(table.toString()).toArray());
    return Bytes.owning(out.toByteArray());
  }

  private static int sizeOf(Bytes pdf) {
    var text = latin(pdf);
    int at = text.lastIndexOf("/Size ");
    return at < 0 ? 1 : Integer.parseInt(text.substring(at + 6).replaceAll("(?s)[^0-9].*", ""));
  }

  public static String latin(Bytes bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }

  public static Bytes bytes(String latin) {
    return Bytes.owning(latin.getBytes(StandardCharsets.ISO_8859_1));
  }
}
