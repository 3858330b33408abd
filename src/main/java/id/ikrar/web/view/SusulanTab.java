package id.ikrar.web.view;

import java.util.List;

/**
 * Those who sign late, with what reminds them.
 *
 * @param until a sentence on the last day
 * @param closed a sentence on the closed event, or empty
 * @param rest how many others have not signed
 * @param day a day on which these might follow, as in a date field
 */
public record SusulanTab(
    EventHead head, String until, String closed, List<Row> rows, int rest, String day) {

  /**
   * Somebody to remind.
   *
   * @param message what to send them, with their link
   * @param whatsapp opens WhatsApp with the message, or empty
   */
  public record Row(
      String name, String office, String until, boolean overdue, String message, String whatsapp) {}
}
