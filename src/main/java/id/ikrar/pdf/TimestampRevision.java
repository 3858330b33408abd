package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Array;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Ref;
import java.util.Optional;

/**
 * The update that adds a document timestamp (ETSI EN 319 142-1 section 5.4.3) in a new invisible
 * field: the form and the seal's page gain it, nothing else changes. On a page without fields of
 * its own EU DSS takes the new list of annotations for a change that the seal's lock forbids.
 */
public final class TimestampRevision {
  public static final String FIELD = "DocTS";

  private TimestampRevision() {}

  /** Adds a field with room for a token of so many bytes. */
  public static Parsed<Unsigned> prepare(Bytes pdf, int contents) {
    return PdfFile.parse(pdf, Limits.STANDARD)
        .then(Broken.caught(file -> write(file, contents).after(file)));
  }

  static Update.Open write(PdfFile file, int contents) {
    var update = new Update(file);
    int field = update.next();
    int value = update.next();
    var page = page(file.last());
    update.put(
        field,
        ("<</FT /Sig/Type /Annot/Subtype /Widget/T (" + name(file.last()) + ")")
            + "/TU (Timestamp of the document)/Rect [0 0 0 0]/F 132"
            + ("/P " + page.ref() + "/V " + value + " 0 R>>"));
    update.put(
        value,
        "<</Type /DocTimeStamp/Filter /Adobe.PPKLite/SubFilter /ETSI.RFC3161"
            + (Update.gap(contents) + ">>"));
    intoForm(file, update, field);
    var annotated = Dictionary.of(file, page);
    boolean direct = !annotated.has("Annots") || annotated.get("Annots").startsWith("[");
    update.append(annotated, "Annots", field);
    if (direct) {
      update.rewrite(page, annotated);
    }
    return update.tail(value);
  }

  // The form may be a value in the catalog or an object, and so may its list of fields.
  private static void intoForm(PdfFile file, Update update, int field) {
    var catalogObject = file.last().catalog();
    var catalog = Dictionary.of(file, catalogObject);
    if (catalog.get("AcroForm").startsWith("<<")) {
      var form = Dictionary.parse(catalog.get("AcroForm"), file.limits());
      boolean direct = form.get("Fields").startsWith("[");
      update.append(form, "Fields", field);
      if (direct) {
        update.rewrite(catalogObject, catalog.put("AcroForm", form.toString()));
      }
      return;
    }
    var formObject = update.target(catalog, "AcroForm");
    var form = Dictionary.of(file, formObject);
    boolean direct = form.get("Fields").startsWith("[");
    update.append(form, "Fields", field);
    if (direct) {
      update.rewrite(formObject, form);
    }
  }

  /** The field's name: DocTS and how many there will be. */
  static String name(Revision revision) {
    long others =
        Broken.unwrap(SignatureField.all(revision)).stream()
            .filter(field -> field.name().startsWith(FIELD))
            .count();
    return FIELD + (others + 1);
  }

  /** The page of the seal; in a file without one the first page. */
  private static IndirectObject page(Revision revision) {
    return Broken.unwrap(SignatureField.all(revision)).stream()
        .filter(field -> field.name().equals(SealRevision.FIELD))
        .findFirst()
        .flatMap(seal -> seal.dict().ref("P"))
        .flatMap(revision::find)
        .filter(object -> object.value() instanceof Dict dict && dict.is("Type", "Page"))
        .orElseGet(() -> firstPage(revision));
  }

  private static IndirectObject firstPage(Revision revision) {
    var catalog = (Dict) revision.catalog().value();
    var ref = catalog.ref("Pages");
    for (int depth = 0; depth < 32 && ref.isPresent(); depth++) {
      var node = revision.find(ref.get()).orElseThrow(() -> new Broken("a page tree with a hole"));
      if (!(node.value() instanceof Dict dict)) {
        break;
      }
      if (dict.is("Type", "Page")) {
        return node;
      }
      ref =
          revision.resolve(dict, "Kids") instanceof Array(var kids)
                  && !kids.isEmpty()
                  && kids.getFirst() instanceof Ref kid
              ? Optional.of(kid)
              : Optional.empty();
    }
    throw new Broken("no first page");
  }
}
