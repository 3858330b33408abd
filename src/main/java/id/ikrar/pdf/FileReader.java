package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Int;
import id.ikrar.pdf.PdfObject.Ref;
import id.ikrar.pdf.PdfObject.Stream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a whole file: the chain of sections from the end, then the objects from the start. */
final class FileReader {
  // Many streams may name one such object, so reading it must cost nothing.
  private static final int MAX_LENGTH_OBJECT = 80;

  private final Bytes bytes;
  private final byte[] in;
  private final Budget budget;
  private final List<Section> sections = new ArrayList<>();
  private final List<Revision> revisions = new ArrayList<>();
  private final List<Span> stray = new ArrayList<>();

  FileReader(Bytes bytes, Limits limits) {
    this.bytes = bytes;
    this.in = bytes.toArray();
    this.budget = new Budget(limits);
  }

  PdfFile read() {
    int start = header();
    sections.addAll(chain());
    for (var section : sections) {
      if (section.from() < start) {
        throw new Broken(
            "the revision with its table at byte " + section.from() + " should start at " + start);
      }
      revision(section, start);
      start = section.end();
    }
    if (start != in.length) {
      throw new Broken("the last revision ends at byte " + start + ", the file at " + in.length);
    }
    return new PdfFile(bytes, budget.limits, revisions, stray);
  }

  /** Section 7.5.2: the version, and a comment of four bytes above 127. */
  private int header() {
    var reader = new Syntax(in, 0, in.length);
    if (!reader.looksAt("%PDF-1.") && !reader.looksAt("%PDF-2.0")) {
      throw new Broken("the file does not begin with %PDF-1 or %PDF-2.0");
    }
    reader.at += "%PDF-1.".length();
    if (!Syntax.isDigit(reader.next())) {
      throw new Broken("no version of PDF at byte 7");
    }
    reader.lineEnd();
    int comment = reader.at;
    if (reader.peek() == '%') {
      while (reader.at < in.length && reader.peek() != '\n' && reader.peek() != '\r') {
        reader.at++;
      }
      if (reader.at - comment > 64) {
        throw new Broken("a comment of " + (reader.at - comment) + " bytes in the header");
      }
      reader.lineEnd();
    }
    return reader.at;
  }

  /** The sections, first revision first; each /Prev must lead further to the front. */
  private Deque<Section> chain() {
    var chain = new ArrayDeque<Section>();
    var sectionReader = new SectionReader(in, budget);
    int offset = SectionReader.lastStartxref(in);
    while (true) {
      if (chain.size() == budget.limits.revisions()) {
        throw new Broken("more than " + budget.limits.revisions() + " revisions");
      }
      var section = sectionReader.read(offset);
      check(section);
      var prev = section.trailer().entries().get("Prev");
      if (section.named() == 0 && prev instanceof Int(var to) && to > offset && to < in.length) {
        chain.addFirst(linearised(section, sectionReader.read((int) to)));
        return chain;
      }
      named(section, section.from());
      chain.addFirst(section);
      if (prev == null) {
        return chain;
      }
      if (!(prev instanceof Int(var to)) || to < 0 || to >= offset) {
        throw new Broken("/Prev " + prev + " in the trailer of the table at byte " + offset);
      }
      offset = (int) to;
    }
  }

  /**
   * Annex F: the table of the first page stands before that page and is found from the end of the
   * file; its /Prev leads on to the table of all else, behind which nothing of the file stands.
   */
  private Section linearised(Section first, Section main) {
    check(main);
    named(main, first.from());
    if (main.from() < first.end() || main.trailer().has("Prev")) {
      throw new Broken("the tables of a linearised file are out of order");
    }
    return first.with(main);
  }

  private static void named(Section section, int from) {
    if (section.named() != from) {
      throw new Broken(
          "startxref " + section.named() + ", the table before it stands at byte " + from);
    }
  }

  private static void check(Section section) {
    var trailer = section.trailer();
    if (trailer.has("Encrypt")) {
      throw new Broken("the file is encrypted");
    }
    if (trailer.has("XRefStm")) {
      throw new Broken("a table and a cross-reference stream for one revision");
    }
    if (!(trailer.entries().get("Size") instanceof Int(var size))) {
      throw new Broken("no /Size in the trailer of the table at byte " + section.from());
    }
    for (int number : section.entries().keySet()) {
      if (number >= size) {
        throw new Broken("object " + number + " in a table for " + size);
      }
    }
  }

  private void revision(Section section, int start) {
    var written = new HashMap<Integer, IndirectObject>();
    var rooms = new ArrayDeque<>(rooms(section, start));
    int at = start;
    for (var entry : lying(section)) {
      var place = (Section.Lies) entry.getValue();
      int number = entry.getKey();
      while (rooms.size() > 1 && place.offset() >= rooms.getFirst().to()) {
        between(at, rooms.removeFirst().to());
        at = rooms.getFirst().from();
      }
      int room = rooms.getFirst().to();
      if (place.offset() < at || place.offset() >= room) {
        throw new Broken(
            ("object " + number + " at byte " + place.offset())
                + (", its revision has room from " + at + " to " + room));
      }
      between(at, place.offset());
      var reader = new ObjectReader(in, new Span(place.offset(), room), budget);
      var object = reader.indirect(number, place.generation(), this::length);
      written.put(number, object);
      at = object.span().to();
    }
    for (var room : rooms) {
      between(Math.max(at, room.from()), room.to());
    }
    if (!section.holes().isEmpty()) {
      announced(section, written);
    }
    unpack(section, written);
    var before = revisions.isEmpty() ? null : revisions.getLast();
    var revision =
        new Revision(
            revisions.size() + 1, new Span(start, section.end()), section, before, written);
    if (!(revision.catalog().value() instanceof Dict catalog) || !catalog.is("Type", "Catalog")) {
      throw new Broken("the root of revision " + revision.number() + " is no catalog");
    }
    revisions.add(revision);
  }

  private static List<Span> rooms(Section section, int start) {
    var rooms = new ArrayList<Span>();
    int from = start;
    for (var hole : section.holes()) {
      rooms.add(new Span(from, hole.from()));
      from = hole.to();
    }
    // What merges two sections has put the end of the room into its close.
    rooms.add(new Span(from, rooms.isEmpty() ? section.frame().from() : section.close()));
    return rooms;
  }

  /** Its first object says that it is linearised, and how long it was then. */
  private static void announced(Section section, Map<Integer, IndirectObject> written) {
    var first =
        written.values().stream()
            .min(Comparator.comparingInt(object -> object.span().from()))
            .filter(object -> object.span().to() <= section.holes().getFirst().from());
    if (first.isEmpty()
        || !(first.get().value() instanceof Dict dict)
        || !dict.has("Linearized")
        || !(dict.entries().get("L") instanceof Int(var length))
        || (length != section.end() && length != section.eof())) {
      throw new Broken("two tables that lead to each other in a file that is not linearised");
    }
  }

  private static List<Map.Entry<Integer, Section.Entry>> lying(Section section) {
    return section.entries().entrySet().stream()
        .filter(entry -> entry.getValue() instanceof Section.Lies)
        .sorted(Comparator.comparingInt(entry -> ((Section.Lies) entry.getValue()).offset()))
        .toList();
  }

  private void between(int from, int to) {
    while (from < to && Syntax.isSpace(in[from] & 0xff)) {
      from++;
    }
    while (from < to && Syntax.isSpace(in[to - 1] & 0xff)) {
      to--;
    }
    if (from < to) {
      stray.add(new Span(from, to));
    }
  }

  /** An indirect /Length: the object must lie in this revision or an earlier one. */
  private long length(Ref ref) {
    for (int i = revisions.size(); i >= 0; i--) {
      var entry = sections.get(i).entries().get(ref.number());
      if (entry instanceof Section.Lies(var offset, var generation)
          && generation == ref.generation()
          && offset < in.length) {
        int end = Math.min(in.length, offset + MAX_LENGTH_OBJECT);
        var reader = new ObjectReader(in, new Span(offset, end), budget);
        var object = reader.indirect(ref.number(), generation, _ -> -1);
        return object.value() instanceof Int(var value) ? value : -1;
      }
      if (entry != null) {
        return -1;
      }
    }
    return -1;
  }

  private void unpack(Section section, Map<Integer, IndirectObject> written) {
    var streams = new HashMap<Integer, PackedObjects>();
    for (var entry : section.entries().entrySet()) {
      if (entry.getValue() instanceof Section.Packed(var container, var index)) {
        var packed = streams.computeIfAbsent(container, number -> packed(written.get(number)));
        int number = entry.getKey();
        written.put(number, packed.object(number, index));
      }
    }
  }

  private PackedObjects packed(@Nullable IndirectObject container) {
    if (container == null
        || container.packed()
        || !(container.value() instanceof Stream stream)
        || !stream.dict().is("Type", "ObjStm")) {
      throw new Broken("a packed object whose object stream is not in its revision");
    }
    return new PackedObjects(container, Flate.decode(in, stream, budget), stream.dict(), budget);
  }
}
