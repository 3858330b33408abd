package id.ikrar.pdf;

import id.ikrar.pdf.PdfObject.Array;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Ref;
import id.ikrar.pdf.PdfObject.Stream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which object belongs to which part of a file. An object that several parts share belongs to the
 * one whose change is the gravest: what pages draw comes first.
 */
final class Anatomy {
  private static final int MAX_DEPTH = 16;

  private final Revision revision;
  private final Map<Integer, Part> parts = new HashMap<>();
  private final List<Dict> pages = new ArrayList<>();

  private Anatomy(Revision revision) {
    this.revision = revision;
  }

  static Anatomy of(Revision revision) {
    var anatomy = new Anatomy(revision);
    var object = revision.catalog();
    var catalog = (Dict) object.value();
    anatomy.parts.put(object.number(), Part.CATALOG);
    anatomy.tree(catalog);
    for (var page : anatomy.pages) {
      page.entries().forEach((key, value) -> anatomy.ofPage(key, value));
    }
    anatomy.form(catalog);
    for (var page : anatomy.pages) {
      page.get("Annots").ifPresent(value -> anatomy.spread(value, Part.ANNOTATION));
    }
    if (revision.resolve(catalog, "Names") instanceof Dict names) {
      names.get("EmbeddedFiles").ifPresent(value -> anatomy.spread(value, Part.ATTACHMENT));
      names.get("JavaScript").ifPresent(value -> anatomy.spread(value, Part.ACTION));
    }
    catalog.entries().forEach((key, value) -> anatomy.spread(value, Part.ofCatalog(key)));
    revision.trailer().get("Info").ifPresent(value -> anatomy.spread(value, Part.METADATA));
    return anatomy;
  }

  /** The part of that object; NOTHING where no way leads to it. */
  Part part(int number) {
    return parts.getOrDefault(number, Part.NOTHING);
  }

  private void tree(Dict catalog) {
    var open = new ArrayDeque<PdfObject>();
    catalog.get("Pages").ifPresent(open::add);
    while (!open.isEmpty()) {
      if (open.pop() instanceof Ref ref
          && parts.get(ref.number()) == null
          && revision.resolve(ref) instanceof Dict node) {
        parts.put(ref.number(), Part.PAGES);
        pages.add(node);
        if (revision.resolve(node, "Kids") instanceof Array(var kids)) {
          kids.forEach(open::push);
        }
      }
    }
  }

  private void ofPage(String key, PdfObject value) {
    switch (key) {
      case "Annots", "Parent" -> {}
      case "Kids" -> spread(value, Part.PAGES);
      case "AA" -> spread(value, Part.ACTION);
      case "Metadata" -> spread(value, Part.METADATA);
      case "AF" -> spread(value, Part.ATTACHMENT);
      default -> spread(value, Part.CONTENT);
    }
  }

  private void form(Dict catalog) {
    if (!(revision.resolve(catalog, "AcroForm") instanceof Dict form)) {
      return;
    }
    catalog.ref("AcroForm").ifPresent(ref -> parts.putIfAbsent(ref.number(), Part.FORM));
    form.ref("Fields").ifPresent(ref -> parts.putIfAbsent(ref.number(), Part.FORM));
    fields(revision.resolve(form, "Fields"), false, false, 0);
    form.entries().forEach((key, value) -> spread(value, Part.FORM));
  }

  private void fields(PdfObject fields, boolean signature, boolean filled, int depth) {
    if (!(fields instanceof Array(var items)) || depth > MAX_DEPTH) {
      return;
    }
    for (var item : items) {
      if (item instanceof Ref ref
          && parts.get(ref.number()) == null
          && revision.resolve(ref) instanceof Dict field) {
        boolean sig = field.has("FT") ? field.is("FT", "Sig") : signature;
        boolean full = filled || field.has("V");
        // An empty field for a signature is a field like others.
        var part = sig && full ? Part.SIGNATURE : Part.FIELD;
        parts.put(ref.number(), part);
        fields(revision.resolve(field, "Kids"), sig, full, depth + 1);
        field.entries().forEach((key, value) -> spread(value, part));
      }
    }
  }

  /** Marks all that the value leads to and that has no part yet. */
  private void spread(PdfObject from, Part part) {
    var open = new ArrayDeque<PdfObject>();
    open.push(from);
    while (!open.isEmpty()) {
      switch (open.pop()) {
        case Ref ref -> {
          if (parts.get(ref.number()) == null) {
            revision
                .find(ref)
                .ifPresent(object -> {
                  parts.put(ref.number(), part);
                  open.push(object.value());
                });
          }
        }
        case Dict(var entries) -> entries.values().forEach(open::push);
        case Array(var items) -> items.forEach(open::push);
        case Stream(var dict, _) -> open.push(dict);
        default -> {}
      }
    }
  }
}
