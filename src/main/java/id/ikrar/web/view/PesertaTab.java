package id.ikrar.web.view;

import java.util.List;

/**
 * The roster.
 *
 * @param fates what became of each row of the last upload
 * @param form what was typed and not taken
 * @param kinds of identifiers
 */
public record PesertaTab(
    EventHead head, List<Row> rows, List<Fate> fates, Form form, List<Option> kinds) {

  /**
   * Somebody on the roster; {@code link} is empty until links are made, {@code whatsapp} without a
   * phone.
   */
  public record Row(
      String id,
      int number,
      String name,
      String jabatan,
      String instansi,
      String identifier,
      String phone,
      boolean leader,
      String link,
      String whatsapp) {}

  /** A row of a file, under its sheet's name where there are sheets; what became of it and why. */
  public record Fate(String place, String name, Badge badge, String reason) {}

  /** The fields for one person. */
  public record Form(
      String name,
      String jabatan,
      String pangkat,
      String instansi,
      String region,
      String identifier,
      String phone,
      String complaint) {
    public static final Form EMPTY = new Form("", "", "", "", "", "", "", "");
  }
}
