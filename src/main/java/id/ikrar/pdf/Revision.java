package id.ikrar.pdf;

import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Ref;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A file as it stood after one of its updates: what that update wrote, and what it left alone. */
public final class Revision {
  private static final int MAX_REFERENCES = 32;

  private final int number;
  private final Span span;
  private final Section section;
  private final @Nullable Revision before;
  private final Map<Integer, IndirectObject> written;

  Revision(
      int number,
      Span span,
      Section section,
      @Nullable Revision before,
      Map<Integer, IndirectObject> written) {
    this.number = number;
    this.span = span;
    this.section = section;
    this.before = before;
    this.written = new TreeMap<>(written);
  }

  /** From 1. */
  public int number() {
    return number;
  }

  /** Its own bytes, the end of line after {@code %%EOF} included. */
  public Span span() {
    return span;
  }

  /** Offset after {@code %%EOF}. */
  public int eof() {
    return section.eof();
  }

  /** Offset of its table or cross-reference stream. */
  public int startxref() {
    return section.from();
  }

  /** Whether it has a table rather than a cross-reference stream. */
  public boolean table() {
    return section.table();
  }

  public Dict trailer() {
    return section.trailer();
  }

  /** The objects that this revision wrote, by number. */
  public List<IndirectObject> written() {
    return List.copyOf(written.values());
  }

  /** The numbers that this revision declares free, number 0 apart. */
  public List<Integer> freed() {
    return section.entries().entrySet().stream()
        .filter(entry -> entry.getKey() != 0 && entry.getValue() instanceof Section.Free)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The object as this revision sees it. */
  public Optional<IndirectObject> find(int objectNumber) {
    for (var revision = this; revision != null; revision = revision.before) {
      if (revision.section.entries().containsKey(objectNumber)) {
        return Optional.ofNullable(revision.written.get(objectNumber));
      }
    }
    return Optional.empty();
  }

  /** The object as this revision sees it; its generation must be the one named. */
  public Optional<IndirectObject> find(Ref ref) {
    return find(ref.number()).filter(object -> object.generation() == ref.generation());
  }

  /** The value itself where it is not a reference; null where a reference leads nowhere. */
  public PdfObject resolve(PdfObject value) {
    for (int i = 0; i < MAX_REFERENCES && value instanceof Ref ref; i++) {
      var object = find(ref);
      if (object.isEmpty()) {
        return new PdfObject.Null();
      }
      value = object.get().value();
    }
    return value instanceof Ref ? new PdfObject.Null() : value;
  }

  /** The entry, references followed. */
  public PdfObject resolve(Dict dict, String key) {
    return dict.get(key).map(this::resolve).orElseGet(PdfObject.Null::new);
  }

  /** All objects that this revision sees, by number. */
  public List<IndirectObject> visible() {
    var all = new TreeMap<Integer, Optional<IndirectObject>>();
    for (var revision = this; revision != null; revision = revision.before) {
      for (int key : revision.section.entries().keySet()) {
        all.putIfAbsent(key, Optional.ofNullable(revision.written.get(key)));
      }
    }
    return all.values().stream().flatMap(Optional::stream).toList();
  }

  /** The one more than the highest object number, as the trailer has it. */
  public int size() {
    return trailer().entries().get("Size") instanceof PdfObject.Int(var value) ? (int) value : 0;
  }

  /** The catalog's object. */
  public IndirectObject catalog() {
    return trailer()
        .ref("Root")
        .flatMap(this::find)
        .filter(object -> object.value() instanceof Dict)
        .orElseThrow(() -> new Broken("revision " + number + " has no catalog"));
  }
}
