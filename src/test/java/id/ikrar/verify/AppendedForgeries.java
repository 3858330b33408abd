package id.ikrar.verify;

import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.HandMade;
import id.ikrar.pdf.IndirectObject;
import id.ikrar.pdf.Limits;
import id.ikrar.pdf.PdfFile;
import id.ikrar.pdf.PdfObject;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Ref;
import id.ikrar.pdf.PdfObject.Stream;
import id.ikrar.pdf.SignatureField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Updates that someone without our keys appends to a sealed file. */
final class AppendedForgeries {
  private final Bytes sealed;
  private final PdfFile file;
  private final Map<String, Bytes> all = new LinkedHashMap<>();

  private AppendedForgeries(Bytes sealed) {
    this.sealed = sealed;
    this.file = PdfFile.parse(sealed, Limits.STANDARD).orThrow();
  }

  /** By the name of the flaw. */
  static Map<String, Bytes> of(Bytes sealed) {
    var forgeries = new AppendedForgeries(sealed);
    forgeries.page();
    forgeries.form();
    forgeries.catalog();
    forgeries.content();
    forgeries.seal();
    forgeries.objects();
    return forgeries.all;
  }

  private void page() {
    var page = type("Page");
    int fresh = file.last().size();
    var square = "<</Type/Annot/Subtype/Square/Rect[60 110 190 260]/F 4/IC[1 1 1]>>";
    var note =
        "<</Type/Annot/Subtype/FreeText/Rect[60 300 300 330]/Contents(DICABUT)/DA(/F1 9 Tf)/F 4>>";
    var annots = text(dict(page).get("Annots").orElseThrow());
    var more = annots.substring(0, annots.length() - 1) + " " + fresh + " 0 R]";
    add("annotation-over-the-seal", with(page, "Annots", more), fresh, square);
    add("free-text-annotation", with(page, "Annots", more), fresh, note);
    add("annotations-removed", with(page, "Annots", "[]"));
    add("page-rotated", with(page, "Rotate", "90"));
    add("page-cropped", with(page, "CropBox", "[0 0 595 300]"));
    add(
        "page-content-replaced",
        with(page, "Contents", fresh + " 0 R"),
        fresh,
        stream("", "BT ET"));
    add(
        "page-content-added",
        with(
            page,
            "Contents",
            "["
                + text(dict(page).get("Contents").orElseThrow()).replaceAll("[\\[\\]]", "")
                + " "
                + fresh
                + " 0 R]"),
        fresh,
        stream("", "0 0 595 842 re f"));
    add("page-resources-replaced", with(page, "Resources", "<<>>"));
    add("page-rewritten-unchanged", Map.of(page.number(), text(page.value())));
    var pages = type("Pages");
    add("page-removed", Map.of(pages.number(), "<</Type/Pages/Count 0/Kids[]>>"));
    add(
        "page-added",
        Map.of(
            pages.number(), "<</Type/Pages/Count 2/Kids[" + page.ref() + " " + page.ref() + "]>>"));
  }

  private void form() {
    var catalog = file.last().catalog();
    int fresh = file.last().size();
    var value = dict(catalog).get("AcroForm").orElseThrow();
    var form = (Dict) file.last().resolve(value);
    var fields = text(form.get("Fields").orElseThrow());
    var more = fields.substring(0, fields.length() - 1) + " " + fresh + " 0 R]";
    var widget = "/Type/Annot/Subtype/Widget/Rect[0 0 100 20]/F 4";
    add(
        "text-field-added",
        formWith(value, form, more),
        fresh,
        "<</FT/Tx/T(catatan)/V(dicabut)" + widget + ">>");
    add(
        "empty-signature-field-added",
        formWith(value, form, more),
        fresh,
        "<</FT/Sig/T(Lain)" + widget + ">>");
    add(
        "second-seal-field",
        formWith(value, form, more),
        fresh,
        "<</FT/Sig/T(Seal)" + widget + ">>");
    var seal = field("Seal");
    add(
        "third-signature-by-copy",
        formWith(value, form, more),
        fresh,
        "<</FT/Sig/T(Seal2)/V " + text(seal.dict().get("V").orElseThrow()) + widget + ">>");
    add("form-emptied", formWith(value, form, "[]"));
    add(
        "need-appearances",
        Map.of(
            catalog.number(),
            text(
                replaced(
                    dict(catalog),
                    "AcroForm",
                    literal(text(replaced(form, "NeedAppearances", literal("true"))))))));
    add(
        "xfa-added",
        Map.of(
            catalog.number(),
            text(
                replaced(
                    dict(catalog),
                    "AcroForm",
                    literal(text(replaced(form, "XFA", literal("(x)"))))))));
  }

  private Map<Integer, String> formWith(PdfObject value, Dict form, String fields) {
    var changed = text(replaced(form, "Fields", literal(fields)));
    var catalog = file.last().catalog();
    return value instanceof Ref ref
        ? Map.of(ref.number(), changed)
        : with(catalog, "AcroForm", changed);
  }

  private void catalog() {
    var catalog = file.last().catalog();
    int fresh = file.last().size();
    add("open-action", with(catalog, "OpenAction", "<</S/JavaScript/JS(app.alert\\(1\\))>>"));
    add("additional-actions", with(catalog, "AA", "<</WC<</S/JavaScript/JS(1)>>>>"));
    add("optional-content", with(catalog, "OCProperties", "<</OCGs[]/D<<>>>>"));
    add("names-replaced", with(catalog, "Names", "<<>>"));
    add("permissions-removed", with(catalog, "Perms", "<<>>"));
    add("structure-removed", with(catalog, "StructTreeRoot", "null"));
    add("language-changed", with(catalog, "Lang", "(en)"));
    add(
        "extensions-added",
        with(catalog, "Extensions", "<</ADBE<</BaseVersion/1.7/ExtensionLevel 8>>>>"));
    add("catalog-rewritten-unchanged", Map.of(catalog.number(), text(catalog.value())));
    add("validation-data-not-ours", with(catalog, "DSS", "<</Certs[]>>"));
    add(
        "validation-data-hiding-a-stream",
        with(catalog, "DSS", fresh + " 0 R"),
        fresh,
        "<</Type/DSS/Certs[]>>");
    var another = new TreeMap<Integer, String>();
    another.put(fresh, text(catalog.value()));
    var appended = HandMade.latin(HandMade.update(sealed, another));
    all.put(
        "another-root",
        HandMade.bytes(
            appended.substring(0, sealed.size())
                + appended
                    .substring(sealed.size())
                    .replace("/Root " + catalog.ref(), "/Root " + fresh + " 0 R")));
  }

  private void content() {
    var metadata = type("Metadata");
    add(
        "metadata-replaced",
        Map.of(
            metadata.number(),
            stream("/Type/Metadata/Subtype/XML", "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")));
    file.last()
        .trailer()
        .ref("Info")
        .ifPresent(info -> add("info-replaced", Map.of(info.number(), "<</Title(Lain)>>")));
    var attached = type("EmbeddedFile");
    add(
        "attachment-replaced",
        Map.of(attached.number(), stream("/Type/EmbeddedFile/Subtype/application#2fcbor", "x")));
    var specification = type("Filespec");
    add("attachment-renamed", with(specification, "UF", "(lain.cbor)"));
    var element = type("StructElem");
    add("structure-element-speaks", with(element, "ActualText", "(lain)"));
    add("structure-element-alternative", with(element, "Alt", "(lain)"));
    add("structure-root-changed", with(type("StructTreeRoot"), "RoleMap", "<</X/P>>"));
    var font = type("Font");
    add("font-replaced", Map.of(font.number(), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
  }

  private void seal() {
    var seal = field("Seal");
    int fresh = file.last().size();
    var appearance = (Ref) ((Dict) seal.dict().get("AP").orElseThrow()).get("N").orElseThrow();
    var signature = seal.value().orElseThrow();
    add(
        "seal-appearance-in-place",
        Map.of(
            appearance.number(),
            stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 9 9 re f")));
    add(
        "seal-appearance-replaced",
        with(seal.object(), "AP", "<</N " + fresh + " 0 R>>"),
        fresh,
        stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", "0 0 9 9 re f"));
    add("seal-emptied", with(seal.object(), "V", "null"));
    add("seal-moved", with(seal.object(), "Rect", "[0 0 10 10]"));
    add("seal-hidden", with(seal.object(), "F", "2"));
    add("seal-renamed", with(seal.object(), "T", "(Lain)"));
    add("seal-speaks-otherwise", with(seal.object(), "TU", "(lain)"));
    add("seal-signature-rewritten", Map.of(signature.number(), text(object(signature).value())));
    var signer = signer();
    add("signer-emptied", with(signer.object(), "V", "null"));
    add("signer-shown", with(signer.object(), "Rect", "[60 110 190 260]"));
    add("signer-points-to-the-seal", with(signer.object(), "V", signature.toString()));
    var lock = (Ref) seal.dict().get("Lock").orElseThrow();
    add("lock-opened", Map.of(lock.number(), "<</Type/SigFieldLock/Action/Exclude/Fields[]>>"));
  }

  private void objects() {
    int fresh = file.last().size();
    add("orphan-object", Map.of(fresh, "(orphan)"));
    add("orphan-byte-range", Map.of(fresh, "<</ByteRange[0 1 2 3]>>"));
    add("empty-update", Map.of());
    var latin = HandMade.latin(sealed);
    all.put("byte-appended", HandMade.bytes(latin + "x"));
    all.put("line-appended", HandMade.bytes(latin + "\n"));
    all.put("zero-appended", HandMade.bytes(latin + "\0"));
    all.put("comment-appended", HandMade.bytes(latin + "% lain\n"));
    all.put("last-byte-missing", sealed.slice(0, sealed.size() - 1));
    all.put(
        "second-end-of-file",
        HandMade.bytes(latin + "startxref\n" + file.last().startxref() + "\n%%EOF\n"));
    all.put("itself-appended", sealed.concat(sealed));
    var orphan = HandMade.latin(HandMade.update(sealed, Map.of(fresh, "(orphan)")));
    int table = orphan.lastIndexOf("xref\n" + fresh + " 1\n");
    all.put(
        "object-freed",
        HandMade.bytes(
            orphan.substring(0, table) + orphan.substring(table).replace("00000 n", "00000 f")));
    all.put(
        "object-not-in-the-table",
        HandMade.bytes(
            orphan.substring(0, table)
                + orphan
                    .substring(table)
                    .replace(
                        "xref\n"
                            + fresh
                            + " 1\n"
                            + orphan.substring(table + ("xref\n" + fresh + " 1\n").length())
                                .split("\n", 2)[0]
                            + "\n",
                        "xref\n" + fresh + " 0\n")));
  }

  private void add(String name, Map<Integer, String> bodies) {
    all.put(name, HandMade.update(sealed, bodies));
  }

  private void add(String name, Map<Integer, String> bodies, int number, String body) {
    var more = new TreeMap<>(bodies);
    more.put(number, body);
    add(name, more);
  }

  private IndirectObject type(String type) {
    return first(object ->
        switch (object.value()) {
          case Dict dict -> dict.is("Type", type);
          case Stream(var dict, var _) -> dict.is("Type", type);
          default -> false;
        });
  }

  private IndirectObject first(Predicate<IndirectObject> wanted) {
    return file.last().visible().stream().filter(wanted).findFirst().orElseThrow();
  }

  private IndirectObject object(Ref ref) {
    return file.last().find(ref).orElseThrow();
  }

  /** The field of the person, whoever made it. */
  private SignatureField signer() {
    return SignatureField.all(file.revisions().get(1)).orThrow().stream()
        .filter(field -> field.filled() && !field.name().equals("Seal"))
        .findFirst()
        .orElseThrow();
  }

  private SignatureField field(String name) {
    return SignatureField.all(file.last()).orThrow().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static Dict dict(IndirectObject object) {
    return (Dict) object.value();
  }

  static Map<Integer, String> with(IndirectObject object, String key, String value) {
    return Map.of(object.number(), text(replaced(dict(object), key, literal(value))));
  }

  static Dict replaced(Dict dict, String key, PdfObject value) {
    var entries = new LinkedHashMap<>(dict.entries());
    entries.put(key, value);
    return new Dict(entries);
  }

  /** Text that is written as it stands; a real number can be anything here. */
  static PdfObject literal(String written) {
    return new PdfObject.Real(written);
  }

  static String stream(String entries, String content) {
    return "<<%s/Length %d>>stream\n%s\nendstream".formatted(entries, content.length(), content);
  }

  static String text(PdfObject value) {
    return switch (value) {
      case Dict(var entries) -> {
        var out = new StringBuilder("<<");
        entries.forEach(
            (key, entry) -> out.append("/" + key.replace("/", "#2f") + " " + text(entry)));
        yield out.append(">>").toString();
      }
      case PdfObject.Array(var items) ->
          "[" + String.join(" ", items.stream().map(AppendedForgeries::text).toList()) + "]";
      case PdfObject.Name(var name) -> "/" + name.replace("/", "#2f");
      case PdfObject.Text(var bytes) -> "<" + bytes.hex() + ">";
      case PdfObject.Int(var number) -> String.valueOf(number);
      case PdfObject.Real(var real) -> real;
      case PdfObject.Bool(var bool) -> String.valueOf(bool);
      case PdfObject.Null() -> "null";
      case Ref ref -> ref.toString();
      case Stream _ -> throw new IllegalArgumentException("a stream");
    };
  }
}
