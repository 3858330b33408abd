package id.ikrar.web.view;

import java.util.List;

/**
 * The day itself: who has signed and who is there, live.
 *
 * @param waiting what signatures still wait for, or empty
 * @param presence where people are taken down, or empty for those who may not
 * @param late where those are who sign late, or empty for those who may not see them
 * @param rules none for those who may not set them
 * @param certified where certificates of the national service are allowed, or empty without one
 */
public record PelaksanaanTab(
    EventHead head,
    int signed,
    int expected,
    String signedText,
    List<Count> counts,
    String poster,
    String hall,
    String waiting,
    String certified,
    String presence,
    String late,
    List<RulesForm> rules,
    List<Row> rows) {

  /** How many were noted as what. */
  public record Count(String kind, String word, String number) {}

  /**
   * Somebody on the roster.
   *
   * @param at empty for those who have not signed
   * @param unsaid whether to offer that they are noted as present
   */
  public record Row(
      String id,
      int number,
      String name,
      String instansi,
      Badge state,
      String at,
      Badge presence,
      boolean unsaid) {}
}
