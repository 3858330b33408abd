package id.ikrar.pledge;

import id.ikrar.event.Language;
import id.ikrar.event.Limits;
import java.util.List;

/**
 * The words of a pledge as the organiser sees them before they freeze.
 *
 * @param title one to three lines, separated by line feeds
 * @param number of the document, or empty
 * @param preamble before the commitments
 * @param commitments 1 to 20
 * @param closing after them, or empty
 * @param legalBases codes in the catalogue
 * @param claimed how many commitments the source says there are, 0 when it does not say
 * @param language of the words, and so of the sheet's own
 */
public record Wording(
    String title,
    String number,
    String preamble,
    List<String> commitments,
    String closing,
    List<String> legalBases,
    int claimed,
    Language language) {
  public static final int MAX_COMMITMENTS = 20;
  public static final int MAX_TEXT = 2_000;

  public Wording {
    Limits.text("title", title, 1, 300);
    Limits.text("number", number, 0, 100);
    Limits.text("preamble", preamble, 0, MAX_TEXT);
    commitments = List.copyOf(commitments);
    if (commitments.isEmpty()) {
      throw new IllegalArgumentException("0 commitments, at least 1");
    }
    Limits.atMost("commitments", commitments.size(), MAX_COMMITMENTS);
    commitments.forEach(text -> Limits.text("commitment", text, 1, MAX_TEXT));
    Limits.text("closing", closing, 0, MAX_TEXT);
    legalBases = List.copyOf(legalBases);
    Limits.atMost("legal bases", legalBases.size(), 20);
    legalBases.forEach(code -> Limits.text("legal basis", code, 1, LegalBasis.MAX_CODE));
    Limits.atMost("claimed commitments", claimed, MAX_COMMITMENTS);
  }

  /** Indonesian words. */
  public Wording(
      String title,
      String number,
      String preamble,
      List<String> commitments,
      String closing,
      List<String> legalBases,
      int claimed) {
    this(title, number, preamble, commitments, closing, legalBases, claimed, Language.ID);
  }

  /** The same words under another title. */
  public Wording titled(String other) {
    return new Wording(
        other, number, preamble, commitments, closing, legalBases, claimed, language);
  }

  /** The same words under another number. */
  public Wording numbered(String other) {
    return new Wording(title, other, preamble, commitments, closing, legalBases, claimed, language);
  }

  /** The same, said to be in another language. */
  public Wording in(Language other) {
    return new Wording(title, number, preamble, commitments, closing, legalBases, claimed, other);
  }
}
