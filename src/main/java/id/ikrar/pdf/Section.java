package id.ikrar.pdf;

import id.ikrar.pdf.PdfObject.Dict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cross-reference table or stream with its trailer.
 *
 * @param from offset of {@code xref}, or of the stream's object
 * @param close offset of {@code startxref}
 * @param eof offset after {@code %%EOF}
 * @param end offset after the end of line that follows it, if one does
 * @param named what {@code startxref} says
 * @param holes sections inside its revision: the first of the two that a linearised file has
 */
record Section(
    Map<Integer, Entry> entries,
    Dict trailer,
    boolean table,
    int from,
    int close,
    int eof,
    int end,
    int named,
    List<Span> holes) {
  Section {
    holes = List.copyOf(holes);
  }

  /** Where its own bytes begin: a cross-reference stream is itself an object of its revision. */
  Span frame() {
    return new Span(table ? from : close, end);
  }

  /** The two sections of a linearised file as one; the first stands near the front. */
  Section with(Section main) {
    var all = new LinkedHashMap<>(entries);
    main.entries.forEach((number, entry) -> {
      if (all.put(number, entry) != null) {
        throw new Broken("object " + number + " stands in both tables of a linearised file");
      }
    });
    return new Section(
        all,
        trailer,
        table,
        from,
        main.table ? main.from : main.close,
        main.eof,
        main.end,
        named,
        List.of(frame()));
  }

  /** Where an object is. */
  sealed interface Entry {}

  record Free(int generation) implements Entry {}

  record Lies(int offset, int generation) implements Entry {}

  record Packed(int container, int index) implements Entry {}
}
