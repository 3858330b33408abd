package id.ikrar.web.view;

/**
 * The form with which a pledge is taken back.
 *
 * @param action where the form goes
 * @param back where one goes who does not want to
 * @param name of the signer
 * @param shortId as printed
 * @param reason as typed before
 * @param limit how many characters the reason may have
 * @param complaint why it was not taken, or empty
 */
public record WithdrawView(
    String action,
    String back,
    String name,
    String shortId,
    String event,
    String reason,
    int limit,
    String complaint) {}
