package id.ikrar.pdf;

import id.ikrar.pdf.PdfObject.Dict;
import java.util.Map;

/**
 * A cross-reference table or stream with its trailer.
 *
 * @param from offset of {@code xref}, or of the stream's object
 * @param close offset of {@code startxref}
 * @param eof offset after {@code %%EOF}
 * @param end offset after the end of line that follows it, if one does
 */
record Section(
    Map<Integer, Entry> entries,
    Dict trailer,
    boolean table,
    int from,
    int close,
    int eof,
    int end) {
  /** Where an object is. */
  sealed interface Entry {}

  record Free(int generation) implements Entry {}

  record Lies(int offset, int generation) implements Entry {}

  record Packed(int container, int index) implements Entry {}
}
