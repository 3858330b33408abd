package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.PdfObject.Array;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Ref;
import java.util.HashMap;
import java.util.Map;

/** Signs a PDF as a service would that knows nothing of ours: a field and an update of its own. */
public final class ServiceUpdate {
  private final String field;
  private final String rect;
  private final String signatureKeys;
  private final Map<Integer, String> others;

  private ServiceUpdate(String field, String rect, String keys, Map<Integer, String> others) {
    this.field = field;
    this.rect = rect;
    this.signatureKeys = keys;
    this.others = Map.copyOf(others);
  }

  public static ServiceUpdate usual() {
    return new ServiceUpdate("Signature1", "[0 0 0 0]", "", Map.of());
  }

  public ServiceUpdate named(String name) {
    return new ServiceUpdate(name, rect, signatureKeys, others);
  }

  public ServiceUpdate drawnOver(String box) {
    return new ServiceUpdate(field, box, signatureKeys, others);
  }

  public ServiceUpdate signing(String keys) {
    return new ServiceUpdate(field, rect, keys, others);
  }

  /** Writes another object as well. */
  public ServiceUpdate with(int number, String body) {
    var more = new HashMap<>(others);
    more.put(number, body);
    return new ServiceUpdate(field, rect, signatureKeys, more);
  }

  /** The file with an empty gap of so many bytes. */
  public Unsigned write(Bytes pdf, int contents) {
    var file = PdfFile.parse(pdf, Limits.STANDARD).orThrow();
    var update = new Update(file);
    int widget = update.next();
    int value = update.next();
    var page = page(file.last());
    update.put(
        widget,
        "<</Type/Annot/Subtype/Widget/FT/Sig/T(%s)/Rect%s/F 132/P %s/V %d 0 R>>"
            .formatted(field, rect, page.ref(), value));
    update.put(
        value,
        "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached"
            + "/M(D:20261121090000+07'00')"
            + signatureKeys
            + Update.gap(contents)
            + ">>");
    var catalogObject = file.last().catalog();
    var catalog = Dictionary.of(file, catalogObject);
    if (catalog.get("AcroForm").startsWith("<<")) {
      var form = Dictionary.parse(catalog.get("AcroForm"), file.limits());
      update.append(form, "Fields", widget);
      update.rewrite(catalogObject, catalog.put("AcroForm", form.toString()));
    } else {
      var form = update.target(catalog, "AcroForm");
      var entries = Dictionary.of(file, form);
      update.append(entries, "Fields", widget);
      update.rewrite(form, entries);
    }
    var annotated = Dictionary.of(file, page);
    update.append(annotated, "Annots", widget);
    update.rewrite(page, annotated);
    others.forEach(update::put);
    return update.tail(value).after(file);
  }

  private static IndirectObject page(Revision revision) {
    var ref = ((Dict) revision.catalog().value()).ref("Pages");
    while (true) {
      var node = revision.find(ref.orElseThrow()).orElseThrow();
      var dict = (Dict) node.value();
      if (dict.is("Type", "Page")) {
        return node;
      }
      ref =
          java.util.Optional.of((Ref) ((Array) revision.resolve(dict, "Kids")).items().getFirst());
    }
  }
}
