package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value as ISO 32000-1 section 7.3 has them; strings and names are decoded. */
public sealed interface PdfObject {
  /** Entries in the order of the file; no key stands twice. */
  record Dict(Map<String, PdfObject> entries) implements PdfObject {
    public Dict {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    public Optional<PdfObject> get(String key) {
      return Optional.ofNullable(entries.get(key));
    }

    public boolean has(String key) {
      return entries.containsKey(key);
    }

    /** The entry, if it is a name. */
    public Optional<String> name(String key) {
      return entries.get(key) instanceof Name(var value) ? Optional.of(value) : Optional.empty();
    }

    /** The entry, if it is a string. */
    public Optional<Text> text(String key) {
      return entries.get(key) instanceof Text text ? Optional.of(text) : Optional.empty();
    }

    /** The entry, if it is a reference. */
    public Optional<Ref> ref(String key) {
      return entries.get(key) instanceof Ref ref ? Optional.of(ref) : Optional.empty();
    }

    /** Whether the entry is that name. */
    public boolean is(String key, String name) {
      return entries.get(key) instanceof Name(var value) && value.equals(name);
    }
  }

  record Array(List<PdfObject> items) implements PdfObject {
    public Array {
      items = List.copyOf(items);
    }
  }

  record Name(String value) implements PdfObject {}

  /** A string's bytes, whether it was written in parentheses or in hexadecimal digits. */
  record Text(Bytes value) implements PdfObject {
    /** The text that a person reads: UTF-16 with its mark, else one character for each byte. */
    public String decoded() {
      var bytes = value.toArray();
      if (bytes.length >= 2 && bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff) {
        return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
      }
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  record Int(long value) implements PdfObject {}

  /** A number with a point, as written: two spellings of a number are two values. */
  record Real(String text) implements PdfObject {}

  record Bool(boolean value) implements PdfObject {}

  /** The null value; also what a reference to nothing means. */
  record Null() implements PdfObject {}

  record Ref(int number, int generation) implements PdfObject {
    @Override
    public String toString() {
      return number + " " + generation + " R";
    }
  }

  /** A dictionary and the bytes between {@code stream} and {@code endstream}, as they lie. */
  record Stream(Dict dict, Span raw) implements PdfObject {}
}
