package id.ikrar.web.view;

import java.util.List;

/**
 * What several files are, one to a row.
 *
 * @param mood of the worst
 * @param report what the report is made from, or empty where there is none
 */
public record VerdictsView(String sentence, String mood, List<Row> rows, String report) {

  /** One file; the short id is empty where it is no pledge. */
  public record Row(String file, String mood, String sentence, String shortId, String digest) {}
}
