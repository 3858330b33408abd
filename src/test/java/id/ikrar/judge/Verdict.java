package id.ikrar.judge;

import java.util.List;

/**
 * What EU DSS says of one signature.
 *
 * @param field the form field that holds it
 * @param level for example PAdES-BASELINE-T
 * @param indication for example TOTAL_PASSED
 * @param formFill changes after the signature that fill the form
 * @param undefined changes after it that nobody can name
 */
public record Verdict(
    String field,
    String signedBy,
    String level,
    String indication,
    String subindication,
    boolean intact,
    List<String> errors,
    List<String> warnings,
    List<String> formFill,
    List<String> extension,
    List<String> annotation,
    List<String> undefined,
    int overlaps,
    int visualDifferences,
    int pageDifferences) {

  /** Whether nothing happened after the signature but the filling of the form and extension. */
  public boolean unchanged() {
    return annotation.isEmpty()
        && undefined.isEmpty()
        && overlaps == 0
        && visualDifferences == 0
        && pageDifferences == 0;
  }
}
