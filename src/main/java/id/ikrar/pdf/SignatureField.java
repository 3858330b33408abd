package id.ikrar.pdf;

import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Array;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Name;
import id.ikrar.pdf.PdfObject.Ref;
import id.ikrar.pdf.PdfObject.Stream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A form field of type /Sig, filled or empty.
 *
 * @param name in full, parts joined by full stops
 */
public record SignatureField(String name, IndirectObject object, Dict dict) {
  private static final int MAX_DEPTH = 16;

  /** The signature dictionary, when the field is filled by reference as it must be. */
  public Optional<Ref> value() {
    return dict.ref("V");
  }

  public boolean filled() {
    return dict.has("V");
  }

  /** All signature fields that the form of this revision holds, in its order. */
  public static Parsed<List<SignatureField>> all(Revision revision) {
    try {
      var found = new ArrayList<SignatureField>();
      if (revision.catalog().value() instanceof Dict catalog
          && revision.resolve(catalog, "AcroForm") instanceof Dict form) {
        walk(revision, revision.resolve(form, "Fields"), "", false, new HashSet<>(), 0, found);
      }
      return Parsed.ok(found);
    } catch (Broken e) {
      return Parsed.malformed(e.reason);
    }
  }

  private static void walk(
      Revision revision,
      PdfObject fields,
      String prefix,
      boolean inherited,
      Set<Integer> seen,
      int depth,
      List<SignatureField> found) {
    if (fields instanceof PdfObject.Null) {
      return;
    }
    if (!(fields instanceof Array(var items)) || depth > MAX_DEPTH) {
      throw new Broken("the form's fields are no array, or deeper than " + MAX_DEPTH);
    }
    for (var item : items) {
      if (!(item instanceof Ref ref)
          || !seen.add(ref.number())
          || revision.find(ref).isEmpty()
          || !(revision.find(ref).get().value() instanceof Dict dict)) {
        throw new Broken("a field of the form is no dictionary, or stands there twice: " + item);
      }
      var part = dict.text("T").map(PdfObject.Text::decoded).orElse("");
      var name = prefix.isEmpty() || part.isEmpty() ? prefix + part : prefix + "." + part;
      boolean signature = dict.has("FT") ? dict.is("FT", "Sig") : inherited;
      if (signature) {
        found.add(new SignatureField(name, revision.find(ref).get(), dict));
      }
      walk(revision, revision.resolve(dict, "Kids"), name, signature, seen, depth + 1, found);
    }
  }

  /**
   * All numbered objects of the revision that are signature dictionaries or hold one inside: by
   * /ByteRange, or by /Type.
   */
  public static List<IndirectObject> dictionaries(Revision revision) {
    return revision.visible().stream().filter(object -> holds(object.value())).toList();
  }

  private static boolean holds(PdfObject value) {
    return switch (value) {
      case Dict dict ->
          dict.has("ByteRange")
              || dict.get("Type").filter(SignatureField::isType).isPresent()
              || dict.entries().values().stream().anyMatch(SignatureField::holds);
      case Array(var items) -> items.stream().anyMatch(SignatureField::holds);
      case Stream(var dict, var _) -> holds(dict);
      default -> false;
    };
  }

  private static boolean isType(PdfObject type) {
    return type instanceof Name(var name) && (name.equals("Sig") || name.equals("DocTimeStamp"));
  }
}
