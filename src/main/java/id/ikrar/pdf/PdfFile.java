package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.PrefixDigests;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A PDF read strictly, nothing repaired: every revision is a complete file with those before it,
 * and every byte belongs to an object, a table, a trailer, or is listed as stray.
 */
public final class PdfFile {
  private final Bytes bytes;
  private final Limits limits;
  private final List<Revision> revisions;
  private final List<Span> stray;
  private final PrefixDigests digests;

  PdfFile(Bytes bytes, Limits limits, List<Revision> revisions, List<Span> stray) {
    this(bytes, limits, revisions, stray, new PrefixDigests(bytes));
  }

  private PdfFile(
      Bytes bytes,
      Limits limits,
      List<Revision> revisions,
      List<Span> stray,
      PrefixDigests digests) {
    this.bytes = bytes;
    this.digests = digests;
    this.limits = limits;
    this.revisions = List.copyOf(revisions);
    this.stray = List.copyOf(stray);
  }

  /** Reads a file of ISO 32000, not encrypted. */
  public static Parsed<PdfFile> parse(Bytes bytes, Limits limits) {
    if (bytes.size() > limits.bytes()) {
      return Parsed.malformed(
          "a file of " + bytes.size() + " bytes, at most " + limits.bytes() + " are read");
    }
    try {
      return Parsed.ok(new FileReader(bytes, limits).read());
    } catch (Broken e) {
      return Parsed.malformed(e.reason);
    }
  }

  public Bytes bytes() {
    return bytes;
  }

  /** Of all its bytes. */
  public Digest digest() {
    return digests.of(bytes.size());
  }

  /** Of what the range covers. */
  public Digest digest(ByteRange range) {
    return digests.of(range.gap().from(), bytes.view(range.gap().to(), range.end()));
  }

  public Limits limits() {
    return limits;
  }

  /** In the order in which they were written; at least one. */
  public List<Revision> revisions() {
    return revisions;
  }

  public Revision first() {
    return revisions.getFirst();
  }

  public Revision last() {
    return revisions.getLast();
  }

  /** Bytes other than white space that belong to nothing. */
  public List<Span> stray() {
    return stray;
  }

  /** The file as it was after that revision. */
  public PdfFile upTo(Revision revision) {
    int end = revision.span().to();
    return new PdfFile(
        bytes.view(0, end),
        limits,
        revisions.subList(0, revision.number()),
        stray.stream().filter(span -> span.to() <= end).toList(),
        digests);
  }

  /** The entries of a dictionary with their places; for an object that lies in the file itself. */
  List<ObjectReader.Entry> entries(IndirectObject object) {
    int start = object.span().from();
    var reader = body(object);
    return reader.entries().stream().map(entry -> entry.moved(start)).toList();
  }

  /** What stands between {@code obj} and {@code endobj}. */
  String text(IndirectObject object) {
    var reader = body(object);
    int from = reader.at;
    reader.value();
    return new String(reader.in, from, reader.at - from, StandardCharsets.ISO_8859_1);
  }

  private ObjectReader body(IndirectObject object) {
    var span = object.span();
    var reader =
        new ObjectReader(
            bytes.slice(span.from(), span.to()).toArray(),
            new Span(0, span.length()),
            new Budget(limits));
    reader.number(10);
    reader.space();
    reader.number(5);
    reader.space();
    reader.word("obj");
    reader.skipSpace();
    return reader;
  }
}
