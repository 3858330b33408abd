package id.ikrar.web.view;

import java.util.List;

/**
 * The day itself: who has signed, live.
 *
 * @param waiting what signatures still wait for, or empty
 * @param certified where certificates of the national service are allowed, or empty without one
 */
public record PelaksanaanTab(
    EventHead head,
    int signed,
    int expected,
    String signedText,
    String poster,
    String hall,
    String waiting,
    String certified,
    List<Row> rows) {

  /** Somebody on the roster; {@code at} is empty for those who have not signed. */
  public record Row(String id, int number, String name, String instansi, Badge state, String at) {}
}
