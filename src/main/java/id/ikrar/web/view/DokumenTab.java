package id.ikrar.web.view;

import java.util.List;

/**
 * What came of it: a PDF for each signer, the roster's state as a table.
 *
 * @param copies how many files there are to take home at once and how large they are, or empty
 * @param archive whether there is one to take home
 */
public record DokumenTab(
    EventHead head,
    String closing,
    List<Version> versions,
    List<Row> rows,
    boolean archive,
    String copies) {

  /** The documents of one closing; {@code replaced} is empty for the newest. */
  public record Version(String title, String replaced, List<Paper> papers) {}

  /** One of them. */
  public record Paper(String title, String address) {}

  /**
   * One signed pledge; {@code pdf} is empty until it is sealed, {@code note} while there is nothing
   * to say of it, {@code correct} and {@code withdraw} where it is not to be corrected or
   * withdrawn.
   */
  public record Row(
      String shortId,
      String name,
      String at,
      Badge seal,
      String note,
      String pdf,
      String check,
      String correct,
      String withdraw) {}
}
