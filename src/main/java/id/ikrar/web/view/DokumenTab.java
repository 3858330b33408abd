package id.ikrar.web.view;

import java.util.List;

/** What came of it: a PDF for each signer, the roster's state as a table. */
public record DokumenTab(EventHead head, List<Row> rows) {

  /**
   * One signed pledge; {@code pdf} is empty until it is sealed, {@code withdrawn} as long as nobody
   * took it back.
   */
  public record Row(
      String shortId,
      String name,
      String at,
      Badge seal,
      String withdrawn,
      String pdf,
      String check,
      String withdraw) {}
}
