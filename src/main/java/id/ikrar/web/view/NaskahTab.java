package id.ikrar.web.view;

import java.util.List;

/**
 * The words of an event: chosen from a template, edited, frozen.
 *
 * @param draft the fields of the form, or the frozen words
 * @param origin the template that the words were taken from
 * @param number what the number will be once it is filled in, or empty
 * @param paper the draft as it would look on paper
 * @param digest of the frozen words, or empty while they may change
 */
public record NaskahTab(
    EventHead head,
    List<Option> templates,
    List<Blank> blanks,
    Origin origin,
    List<String> warnings,
    Naskah draft,
    String number,
    String claimed,
    List<Basis> bases,
    boolean hasDraft,
    DraftView paper,
    String version,
    String digest) {

  /** A variable of the chosen template and what was filled in. */
  public record Blank(String name, String label, String example, String value) {}

  /**
   * A version of a template.
   *
   * @param newer that there is a newer version by now, or empty
   * @param difference where the two are told apart
   */
  public record Origin(String sentence, String source, String newer, String difference) {
    public static final Origin NONE = new Origin("", "", "", "");
  }

  /** An entry of the catalogue of laws. */
  public record Basis(String code, String title, Badge status, boolean chosen) {}

  public boolean frozen() {
    return !digest.isEmpty();
  }
}
