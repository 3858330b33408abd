package id.ikrar.pdf;

import id.ikrar.kernel.Parsed;
import id.ikrar.pdf.PdfObject.Array;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Ref;
import id.ikrar.pdf.PdfObject.Stream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an update of another maker does to the file before it, object by object. */
public final class Changes {
  /** What filling an empty field for a signature may write into it. */
  private static final Set<String> FILLING = Set.of("V", "AP", "MK", "F", "M", "DA");

  private final PdfFile file;
  private final Revision before;
  private final Revision after;
  private final Anatomy old;
  private final Anatomy now;
  private final List<Change> found = new ArrayList<>();

  /**
   * One thing that an update changes.
   *
   * @param object its number, 0 where it is no object
   * @param at offset in the file
   */
  public record Change(Part part, int object, int at) {
    /** Where it is. */
    public String place() {
      return (object == 0 ? "" : "object " + object + " at ") + "byte " + at;
    }
  }

  private Changes(PdfFile file, Revision after) {
    this.file = file;
    this.before = file.revisions().get(after.number() - 2);
    this.after = after;
    this.old = Anatomy.of(before);
    this.now = Anatomy.of(after);
  }

  /** Of a revision that is not the first; objects written again as they were are no change. */
  public static Parsed<List<Change>> of(PdfFile file, Revision revision) {
    return Broken.<Revision, List<Change>>caught(later -> new Changes(file, later).all())
        .apply(revision);
  }

  private List<Change> all() {
    for (var span : file.stray()) {
      if (span.from() >= after.span().from() && span.to() <= after.span().to()) {
        found.add(new Change(Part.STRAY, 0, span.from()));
      }
    }
    for (int number : after.freed()) {
      before.find(number).ifPresent(_ -> add(Part.FREED, number, after.startxref()));
    }
    if (!after.trailer().ref("Root").equals(before.trailer().ref("Root"))) {
      add(Part.ROOT, 0, after.startxref());
    }
    if (!after.trailer().get("Info").equals(before.trailer().get("Info"))) {
      add(Part.METADATA, 0, after.startxref());
    }
    for (var object : after.written()) {
      var was = before.find(object.number());
      if (!isFrame(object) && was.filter(it -> same(it, object)).isEmpty()) {
        for (var part : parts(was, object)) {
          add(part, object.number(), object.span().from());
        }
      }
    }
    return List.copyOf(found);
  }

  private void add(Part part, int number, int at) {
    found.add(new Change(part, number, at));
  }

  /** A stream of objects or of the table: what it holds is looked at by itself. */
  private static boolean isFrame(IndirectObject object) {
    return object.value() instanceof Stream(var dict, _)
        && (dict.is("Type", "XRef") || dict.is("Type", "ObjStm"));
  }

  private boolean same(IndirectObject was, IndirectObject is) {
    if (was.value() instanceof Stream(var dict, var raw)
        && is.value() instanceof Stream(var newDict, var newRaw)) {
      var bytes = file.bytes();
      return dict.equals(newDict)
          && bytes.slice(raw.from(), raw.to()).equals(bytes.slice(newRaw.from(), newRaw.to()));
    }
    return was.generation() == is.generation() && was.value().equals(is.value());
  }

  private Set<Part> parts(Optional<IndirectObject> was, IndirectObject object) {
    var part = was.isPresent() ? old.part(object.number()) : now.part(object.number());
    if (part == Part.NOTHING) {
      part = now.part(object.number());
    }
    if (was.isPresent()
        && was.get().value() instanceof Dict from
        && object.value() instanceof Dict to) {
      return switch (part) {
        case CATALOG -> differing(from, to, this::ofCatalog);
        case PAGES -> differing(from, to, this::ofPage);
        case FORM -> differing(from, to, this::ofForm);
        case FIELD -> Set.of(fills(from, to) ? Part.SIGNATURE : Part.FIELD);
        case SIGNATURE -> Set.of(Part.SIGNED);
        default -> Set.of(part);
      };
    }
    if (was.isPresent() && object.value() instanceof Array) {
      return switch (part) {
        case FORM -> Set.of(added(was.get().value(), object.value(), Part.FORM));
        case ANNOTATION -> Set.of(added(was.get().value(), object.value(), Part.ANNOTATION));
        default -> Set.of(part);
      };
    }
    return Set.of(part);
  }

  private interface Entry {
    Part part(String key, PdfObject from, PdfObject to);
  }

  private Set<Part> differing(Dict from, Dict to, Entry entry) {
    var keys = new LinkedHashSet<>(from.entries().keySet());
    keys.addAll(to.entries().keySet());
    var parts = new LinkedHashSet<Part>();
    for (var key : keys) {
      var one = from.get(key);
      var two = to.get(key);
      if (!one.equals(two)) {
        parts.add(
            entry.part(
                key, one.orElseGet(PdfObject.Null::new), two.orElseGet(PdfObject.Null::new)));
      }
    }
    return parts;
  }

  private Part ofCatalog(String key, PdfObject from, PdfObject to) {
    var was = before.resolve(from);
    if (key.equals("AcroForm") && after.resolve(to) instanceof Dict form) {
      var earlier = was instanceof Dict dict ? dict : new Dict(Map.of());
      return gravest(differing(earlier, form, this::ofForm));
    }
    return Part.ofCatalog(key);
  }

  private Part ofPage(String key, PdfObject from, PdfObject to) {
    return switch (key) {
      case "Annots" -> added(before.resolve(from), after.resolve(to), Part.ANNOTATION);
      case "Kids", "Count", "Parent" -> Part.PAGES;
      case "AA" -> Part.ACTION;
      case "Metadata" -> Part.METADATA;
      default -> Part.CONTENT;
    };
  }

  private Part ofForm(String key, PdfObject from, PdfObject to) {
    return switch (key) {
      case "Fields" -> added(before.resolve(from), after.resolve(to), Part.FORM);
      case "SigFlags" -> Part.SIGNATURE;
      case "DR", "DA" -> Part.FIELD;
      default -> Part.FORM;
    };
  }

  /** Signatures where nothing but their fields was added at the end, else what it is instead. */
  private Part added(PdfObject from, PdfObject to, Part otherwise) {
    var items = from instanceof Array(var list) ? list : List.<PdfObject>of();
    if (!(to instanceof Array(var more))
        || more.size() < items.size()
        || !more.subList(0, items.size()).equals(items)) {
      return otherwise;
    }
    boolean signatures =
        more.subList(items.size(), more.size()).stream()
            .allMatch(item -> item instanceof Ref ref && now.part(ref.number()) == Part.SIGNATURE);
    return signatures ? Part.SIGNATURE : otherwise;
  }

  private static boolean fills(Dict from, Dict to) {
    return from.is("FT", "Sig")
        && !from.has("V")
        && to.has("V")
        && from.entries().entrySet().stream()
            .allMatch(entry ->
                FILLING.contains(entry.getKey())
                    || to.get(entry.getKey()).filter(entry.getValue()::equals).isPresent())
        && to.entries().keySet().stream().allMatch(key -> FILLING.contains(key) || from.has(key));
  }

  private static Part gravest(Set<Part> parts) {
    return parts.contains(Part.FORM)
        ? Part.FORM
        : parts.contains(Part.FIELD) ? Part.FIELD : Part.SIGNATURE;
  }
}
