package id.ikrar.web.view;

import java.util.List;

/**
 * The words of an event: chosen from a template, edited, frozen.
 *
 * @param draft the fields of the form, or the frozen words
 * @param paper the draft as it would look on paper
 * @param digest of the frozen words, or empty while they may change
 */
public record NaskahTab(
    EventHead head,
    List<Option> templates,
    List<Blank> blanks,
    List<String> warnings,
    Naskah draft,
    String claimed,
    List<Basis> bases,
    boolean hasDraft,
    DraftView paper,
    String version,
    String digest) {

  /** A variable of the chosen template and what was filled in. */
  public record Blank(String name, String label, String example, String value) {}

  /** An entry of the catalogue of laws. */
  public record Basis(String code, String title, Badge status, boolean chosen) {}

  public boolean frozen() {
    return !digest.isEmpty();
  }
}
