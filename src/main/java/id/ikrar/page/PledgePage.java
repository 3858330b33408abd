package id.ikrar.page;

import id.ikrar.event.Logos;
import id.ikrar.kernel.Bytes;
import id.ikrar.pledge.Citation;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  private final Templates templates = new Templates();
  private final int contentsBytes;
  private final Logos logos;

  public PledgePage() {
    this(CONTENTS_BYTES);
  }

  /** A page whose signature may take that many bytes. */
  public PledgePage(int contentsBytes) {
    this(contentsBytes, Logos.NONE);
  }

  /** The same for letterheads with logos. */
  public PledgePage(int contentsBytes, Logos logos) {
    this.contentsBytes = contentsBytes;
    this.logos = logos;
  }

  /**
   * Renders the sheet: what is the same for all signers is drawn once.
   *
   * @throws IllegalArgumentException when the sheet holds a character that the font cannot draw
   */
  public Revision1 render(PledgeSheet bare) {
    var sheet = bare.with(logos);
    refuseUncovered(sheet);
    var gap = new SignatureGap(contentsBytes);
    return gap.finished(filled(sheet, gap), sheet.record().canonical().digest());
  }

  /**
   * Renders a sheet that the national service signs as a whole, with a field of its own: nothing in
   * it is signed yet, and only the seal's field is there.
   *
   * @throws IllegalArgumentException when the sheet holds a character that the font cannot draw
   */
  public Bytes renderUnsigned(PledgeSheet bare) {
    var sheet = bare.with(logos);
    if (!sheet.record().certified()) {
      throw new IllegalArgumentException("the record names a key of the signer's device");
    }
    refuseUncovered(sheet);
    var pdf = filled(sheet, new SignatureGap(0));
    SignatureGap.identify(pdf, sheet.record().canonical().digest());
    return Bytes.owning(pdf);
  }

  private byte[] filled(PledgeSheet sheet, SignatureGap gap) {
    var blanks = SheetDrawing.of(sheet, gap, OutputStream.nullOutputStream()).blanks();
    return templates.of(sheet, blanks).filled(blanks.filled());
  }

  /** The characters of the text that the font cannot draw, each once, in order. */
  public static List<String> uncovered(String text) {
    return Typeface.lacking(text.replace("\n", ""));
  }

  /** The characters of the sheet that the font cannot draw, each once. */
  static List<String> lacking(PledgeSheet sheet) {
    return uncovered(allText(sheet));
  }

  private static void refuseUncovered(PledgeSheet sheet) {
    var lacking = lacking(sheet);
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
