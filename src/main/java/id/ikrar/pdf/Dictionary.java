package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.PdfObject.Ref;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A dictionary to be written again: entries keep their bytes unless they are replaced. */
final class Dictionary {
  private final Map<String, String> keys = new LinkedHashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();

  static Dictionary of(PdfFile file, IndirectObject object) {
    if (object.packed()) {
      throw new Broken("object " + object.number() + " lies in an object stream");
    }
    var copy = new Dictionary();
    for (var entry : file.entries(object)) {
      copy.keys.put(entry.name(), latin(file.bytes(), entry.key()));
      copy.values.put(entry.name(), latin(file.bytes(), entry.value()));
    }
    return copy;
  }

  /** A dictionary that stands as a value inside another. */
  static Dictionary parse(String raw, Limits limits) {
    var bytes = Bytes.owning(raw.getBytes(StandardCharsets.ISO_8859_1));
    var reader = new ObjectReader(bytes.toArray(), new Span(0, bytes.size()), new Budget(limits));
    var copy = new Dictionary();
    for (var entry : reader.entries()) {
      copy.keys.put(entry.name(), latin(bytes, entry.key()));
      copy.values.put(entry.name(), latin(bytes, entry.value()));
    }
    return copy;
  }

  /** The reference that a value is written as. */
  static Optional<Ref> reference(String value) {
    var bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    var reader = new ObjectReader(bytes, new Span(0, bytes.length), new Budget(Limits.STANDARD));
    return reader.value() instanceof Ref ref ? Optional.of(ref) : Optional.empty();
  }

  Dictionary put(String name, String value) {
    keys.putIfAbsent(name, "/" + name);
    values.put(name, value);
    return this;
  }

  Dictionary remove(String name) {
    keys.remove(name);
    values.remove(name);
    return this;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  String get(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new Broken("a dictionary without /" + name);
    }
    return value;
  }

  @Override
  public String toString() {
    var out = new StringBuilder("<<");
    values.forEach((name, value) -> out.append(keys.get(name)).append(' ').append(value));
    return out.append(">>").toString();
  }

  private static String latin(Bytes bytes, Span span) {
    return new String(bytes.slice(span.from(), span.to()).toArray(), StandardCharsets.ISO_8859_1);
  }
}
