package id.ikrar.verify;

import static id.ikrar.verify.AppendedForgeries.dict;
import static id.ikrar.verify.AppendedForgeries.stream;
import static id.ikrar.verify.AppendedForgeries.text;
import static id.ikrar.verify.AppendedForgeries.with;

import id.ikrar.crypto.Cms;
import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.HandMade;
import id.ikrar.pdf.IndirectObject;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.Part;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Stream;
import id.ikrar.pdf.ServiceUpdate;
import id.ikrar.pdf.SignatureField;
import id.ikrar.pdf.TimestampRevision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What may be done to a signed file of another maker after its signature, or between two. */
final class ForeignForgeries {
  private final Bytes signed = OtherMakersTest.file("dss-b-sha512.pdf");
  private final PdfFile file = PdfFile.parse(signed, Limits.STANDARD).orThrow();
  private final int fresh = file.last().size();
  private final Map<String, Forgery> all = new LinkedHashMap<>();

  /** The rule that must name that part. */
  record Forgery(Rule broken, Part part, Bytes pdf) {}

  private ForeignForgeries() {}

  /** By the name of the flaw. */
  static Map<String, Forgery> all() {
    var forgeries = new ForeignForgeries();
    forgeries.afterTheLast();
    forgeries.between();
    return forgeries.all;
  }

  private void afterTheLast() {
    var page = type("Page");
    var catalog = file.last().catalog();
    var contents = file.last().find(dict(page).ref("Contents").orElseThrow()).orElseThrow();
    var more = Map.of(fresh, "<</Type/Annot/Subtype/Square/Rect[0 0 99 99]/IC[1 1 1]/F 4>>");
    add("content-replaced", Part.CONTENT, Map.of(contents.number(), stream("", "BT ET")));
    add("content-taken-away", Part.CONTENT, with(page, "Contents", "[]"));
    add("page-cropped", Part.CONTENT, with(page, "CropBox", "[0 0 99 99]"));
    add("annotation", Part.ANNOTATION, both(with(page, "Annots", "[" + fresh + " 0 R]"), more));
    add("pages-removed", Part.PAGES, with(type("Pages"), "Kids", "[]"));
    add("attachment", Part.NAMES, with(catalog, "Names", "<</EmbeddedFiles<</Names[]>>>>"));
    add("action", Part.ACTION, with(catalog, "OpenAction", "<</S/JavaScript/JS(1)>>"));
    add("layers", Part.LAYERS, with(catalog, "OCProperties", "<</OCGs[]/D<<>>>>"));
    add("description", Part.METADATA, with(catalog, "Metadata", fresh + " 0 R"));
    add("speaks-otherwise", Part.STRUCTURE, with(type("StructElem"), "ActualText", "(lain)"));
    add("permissions", Part.PERMISSIONS, with(catalog, "Perms", "<<>>"));
    add("signature-moved", Part.SIGNED, with(signature(), "Rect", "[0 0 99 99]"));
    add("orphan", Part.NOTHING, Map.of(fresh, "(yatim)"));
    var form = (Dict) file.last().resolve(dict(catalog), "AcroForm");
    var fields = text(form.get("Fields").orElseThrow()).replace("]", " " + fresh + " 0 R]");
    var field = Map.of(fresh, "<</FT/Tx/T(catatan)/V(dicabut)>>");
    var ref = dict(catalog).ref("AcroForm");
    var entry = text(AppendedForgeries.replaced(form, "Fields", AppendedForgeries.literal(fields)));
    add(
        "field",
        Part.FORM,
        both(
            ref.isPresent() ? Map.of(ref.get().number(), entry) : with(catalog, "AcroForm", entry),
            field));
    var freed = HandMade.latin(HandMade.update(signed, Map.of(contents.number(), "(x)")));
    int end = signed.size();
    add(
        "object-freed",
        Part.FREED,
        freed.substring(0, end) + freed.substring(end).replace("00000 n", "00000 f"));
    var orphan = HandMade.latin(HandMade.update(signed, Map.of(fresh, "(yatim)")));
    int table = orphan.indexOf("xref\n", end);
    var comment = "% catatan\n";
    add(
        "stray-bytes",
        Part.STRAY,
        orphan.substring(0, table)
            + comment
            + orphan
                .substring(table)
                .replace("startxref\n" + table, "startxref\n" + (table + comment.length())));
    var root = HandMade.latin(HandMade.update(signed, Map.of(fresh, text(catalog.value()))));
    add(
        "another-root",
        Part.ROOT,
        root.substring(0, end)
            + root.substring(end).replace("/Root " + catalog.ref(), "/Root " + fresh + " 0 R"));
    var changed = HandMade.update(signed, with(page, "CropBox", "[0 0 99 99]"));
    var open = TimestampRevision.prepare(changed, 6 * 1024).orThrow();
    var token = Issuer.RING.timestamps().stamp(open.digest(), Issuer.NOW).orElseThrow();
    // A timestamp over a change makes it nobody's.
    add("change-under-a-timestamp", Part.CONTENT, HandMade.latin(open.fill(token.der())));
  }

  private void between() {
    var page = type("Page");
    var cropped = HandMade.update(signed, with(page, "CropBox", "[0 0 99 99]"));
    all.put(
        "foreign-change-signed-by-another",
        new Forgery(Rule.UPDATE_OVERRIDES, Part.CONTENT, signedAgain(cropped)));
    var info = file.last().trailer().ref("Info").orElseThrow();
    var described = HandMade.update(signed, Map.of(info.number(), "<</Title(Lain)>>"));
    all.put(
        "foreign-description-signed-by-another",
        new Forgery(Rule.UPDATE_BETWEEN, Part.METADATA, signedAgain(described)));
  }

  private static Bytes signedAgain(Bytes pdf) {
    var open = ServiceUpdate.usual().named("Lain").write(pdf, 8 * 1024);
    var key = Issuer.RING.seal("1".repeat(20), "Penanda Tangan Lain", Issuer.NOW);
    var attributes = Cms.attributes(open.digest(), key.certificate());
    return open.fill(Cms.assemble(attributes, key.sign(attributes), key.chain()));
  }

  private void add(String name, Part part, Map<Integer, String> bodies) {
    add(name, part, HandMade.latin(HandMade.update(signed, bodies)));
  }

  private void add(String name, Part part, String pdf) {
    all.put("foreign-" + name, new Forgery(Rule.UPDATE_AFTER, part, HandMade.bytes(pdf)));
  }

  private static Map<Integer, String> both(Map<Integer, String> one, Map<Integer, String> two) {
    var both = new TreeMap<>(one);
    both.putAll(two);
    return both;
  }

  private IndirectObject signature() {
    return SignatureField.all(file.last()).orThrow().getFirst().object();
  }

  private IndirectObject type(String type) {
    return file.last().visible().stream()
        .filter(object ->
            switch (object.value()) {
              case Dict dict -> dict.is("Type", type);
              case Stream(var dict, var _) -> dict.is("Type", type);
              default -> false;
            })
        .findFirst()
        .orElseThrow();
  }
}
