package id.ikrar.page;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.pledge.Citation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/** Draws revision 1 of a signer's PDF; safe for many threads. */
public final class PledgePage {
  /** The name of the signer's signature field. */
  public static final String SIGNER_FIELD = "Signer";

  /** The name of the organiser's empty seal field. */
  public static final String SEAL_FIELD = "Seal";

  /** How many bytes of CMS fit into the gap, unless more are asked for. */
  public static final int CONTENTS_BYTES = 5 * 1024;

  /** The attachment that holds the canonical record. */
  public static final String RECORD_FILE = "record.cbor";

  /** The attachment that holds the canonical words. */
  public static final String PLEDGE_FILE = "pledge.cbor";

  private static final int RANGE_LENGTH = 40;

  private final int contentsBytes;

  public PledgePage() {
    this(CONTENTS_BYTES);
  }

  /** A page whose signature may take that many bytes. */
  public PledgePage(int contentsBytes) {
    this.contentsBytes = contentsBytes;
  }

  /**
   * Renders the sheet in one pass.
   *
   * @throws IllegalArgumentException when the sheet holds a character that the font cannot draw
   */
  public Revision1 render(PledgeSheet sheet) {
    refuseUncovered(sheet);
    var out = new ByteArrayOutputStream(64 * 1024);
    var range = new PdfLiteral(RANGE_LENGTH);
    var gap = new PdfLiteral("<" + "0".repeat(2 * contentsBytes) + ">");
    try {
      write(sheet, out, range, gap);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return finished(sheet, out.toByteArray(), (int) range.getPosition(), (int) gap.getPosition());
  }

  /**
   * Renders a sheet that the national service signs as a whole, with a field of its own: nothing in
   * it is signed yet, and only the seal's field is there.
   *
   * @throws IllegalArgumentException when the sheet holds a character that the font cannot draw
   */
  public Bytes renderUnsigned(PledgeSheet sheet) {
    if (!sheet.record().certified()) {
      throw new IllegalArgumentException("the record names a key of the signer's device");
    }
    refuseUncovered(sheet);
    var out = new ByteArrayOutputStream(64 * 1024);
    try {
      write(sheet, out, new PdfLiteral(RANGE_LENGTH), new PdfLiteral("<>"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var pdf = out.toByteArray();
    identify(pdf, sheet.record().canonical().digest());
    return Bytes.owning(pdf);
  }

  /** The characters of the text that the font cannot draw, each once, in order. */
  public static List<String> uncovered(String text) {
    return Typeface.lacking(text.replace("\n", ""));
  }

  private static void write(
      PledgeSheet sheet, ByteArrayOutputStream out, PdfLiteral range, PdfLiteral gap)
      throws IOException {
    var layout = Layout.of(sheet);
    var frame = layout.frame();
    var document = new Document(new Rectangle(frame.paperWidth(), frame.paperHeight()), 0, 0, 0, 0);
    var writer = PdfWriter.getInstance(document, out);
    Archive.prepare(writer);
    document.open();
    var date = sheet.record().consentedAt().atOffset(sheet.pledge().programme().zone().offset());
    var phrases = Phrases.of(sheet);
    var fields = new Fields(writer, phrases);
    if (sheet.record().certified()) {
      fields.ghosts();
      pages(sheet, layout, document, writer, fields, _ -> {});
    } else {
      var signature = fields.signature(sheet.participant().name(), Archive.date(date), range, gap);
      fields.ghosts();
      pages(sheet, layout, document, writer, fields, form -> fields.signer(signature, form));
      var permissions = new PdfDictionary();
      permissions.put(new PdfName("DocMDP"), signature);
      writer.getExtraCatalog().put(new PdfName("Perms"), permissions);
    }
    var archive =
        new Archive(
            writer,
            phrases.tag(),
            sheet.pledge().wording().title().replace('\n', ' '),
            sheet.pledge().organizer().name(),
            date);
    archive.describe();
    archive.attach(
        new Archive.Attachment(PLEDGE_FILE, phrases.pledgeFile(), sheet.pledge().canonical()),
        new Archive.Attachment(
            RECORD_FILE, phrases.recordFile(), sheet.record().canonical().bytes()));
    document.close();
  }

  private static void pages(
      PledgeSheet sheet,
      Layout layout,
      Document document,
      PdfWriter writer,
      Fields fields,
      Consumer<PdfStructureElement> signer)
      throws IOException {
    var painter = new Painter(new Pen(writer), layout, sheet);
    int pages = layout.leaves().size();
    for (int page = 1; page <= pages; page++) {
      var leaf = layout.leaves().get(page - 1);
      painter.passages(leaf);
      if (page == pages) {
        var form = painter.block(leaf.end());
        float top = leaf.end() - SignatureBlock.GAP;
        float left = layout.frame().left() - SealBox.QUIET;
        signer.accept(form);
        fields.seal(form, left, top - SealBox.HEIGHT);
      }
      painter.foot(page, pages);
      if (page < pages) {
        document.newPage();
      }
    }
  }

  /** Fills in what only the finished file can tell. */
  private Revision1 finished(PledgeSheet sheet, byte[] pdf, int rangeAt, int gapFrom) {
    int gapTo = gapFrom + 2 * contentsBytes + 2;
    var range = "[0 %d %d %d]".formatted(gapFrom, gapTo, pdf.length - gapTo);
    var padded = range + " ".repeat(RANGE_LENGTH - range.length());
    System.arraycopy(padded.getBytes(StandardCharsets.US_ASCII), 0, pdf, rangeAt, RANGE_LENGTH);
    identify(pdf, sheet.record().canonical().digest());
    return new Revision1(Bytes.owning(pdf), gapFrom, gapTo);
  }

  /** Both parts of the file's /ID come from the record, so that equal sheets make equal files. */
  private static void identify(byte[] pdf, Digest record) {
    var hex = record.hex().substring(0, 32).getBytes(StandardCharsets.US_ASCII);
    var tail = new String(pdf, pdf.length - 400, 400, StandardCharsets.ISO_8859_1);
    int at = pdf.length - 400 + tail.indexOf("/ID");
    int first = at;
    while (pdf[first] != '<') {
      first++;
    }
    System.arraycopy(hex, 0, pdf, first + 1, hex.length);
    System.arraycopy(hex, 0, pdf, first + 3 + hex.length, hex.length);
  }

  private static void refuseUncovered(PledgeSheet sheet) {
    var lacking = uncovered(allText(sheet));
    if (!lacking.isEmpty()) {
      throw new IllegalArgumentException(
          "the font has no glyph for " + lacking.stream().collect(Collectors.joining(" ")));
    }
  }

  private static String allText(PledgeSheet sheet) {
    var words = sheet.pledge().wording();
    var head = sheet.pledge().organizer().letterhead();
    var signer = sheet.participant();
    var programme = sheet.pledge().programme();
    return Stream.of(
            Stream.of(words.title(), words.title().toUpperCase(java.util.Locale.ROOT)),
            Stream.of(words.number(), words.preamble(), words.closing()),
            words.commitments().stream(),
            Stream.of(head.government(), head.office()),
            head.address().stream(),
            sheet.pledge().legalBases().stream().map(Citation::printed),
            Stream.of(signer.name(), signer.jabatan(), signer.pangkat(), signer.instansi()),
            Stream.of(sheet.record().identifier(), programme.place(), sheet.host()),
            programme.witnesses().stream().flatMap(w -> Stream.of(w.name(), w.jabatan())))
        .flatMap(part -> part)
        .collect(Collectors.joining(" "));
  }
}
