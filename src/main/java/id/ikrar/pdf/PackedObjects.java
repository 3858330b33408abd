package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Int;
import id.ikrar.pdf.PdfObject.Stream;
import java.util.ArrayList;
import java.util.List;

/** The objects inside an object stream, ISO 32000-1 section 7.5.7. */
final class PackedObjects {
  private final IndirectObject container;
  private final byte[] data;
  private final int first;
  private final List<Integer> numbers = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final Budget budget;

  PackedObjects(IndirectObject container, Bytes content, Dict dict, Budget budget) {
    this.container = container;
    this.data = content.toArray();
    this.budget = budget;
    if (!(dict.entries().get("N") instanceof Int(var count))
        || !(dict.entries().get("First") instanceof Int(var start))
        || start < 0
        || start > data.length
        || count < 0
        || count > budget.limits.objects()) {
      throw new Broken("/N or /First of object stream " + container.number());
    }
    this.first = (int) start;
    var reader = new Syntax(data, 0, first);
    for (int i = 0; i < count; i++) {
      reader.skipSpace();
      numbers.add((int) Math.min(reader.number(10), Integer.MAX_VALUE));
      reader.space();
      offsets.add((int) Math.min(reader.number(10), Integer.MAX_VALUE));
    }
  }

  IndirectObject object(int number, int index) {
    if (index >= numbers.size() || numbers.get(index) != number) {
      throw new Broken(
          "object " + number + " is not at " + index + " of object stream " + container.number());
    }
    long from = (long) first + offsets.get(index);
    long to = index + 1 < offsets.size() ? (long) first + offsets.get(index + 1) : data.length;
    if (to < from || to > data.length) {
      throw new Broken("the offsets of object stream " + container.number() + " are not in order");
    }
    var reader = new ObjectReader(data, new Span((int) from, (int) to), budget);
    var value = reader.value();
    reader.skipSpace();
    if (reader.at != to || value instanceof Stream) {
      throw new Broken("object " + number + " ends at " + reader.at + ", the next begins at " + to);
    }
    return new IndirectObject(number, 0, value, container.span(), container.number());
  }
}
