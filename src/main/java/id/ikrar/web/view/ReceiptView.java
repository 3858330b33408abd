package id.ikrar.web.view;

/**
 * What a signer keeps.
 *
 * @param shortId as printed
 * @param at day and time, worded
 * @param pdf address of the file
 * @param check address of the check page, with the host
 * @param whatsapp address that opens WhatsApp with the check page in the message
 * @param digest SHA-256 of the signed file, in hexadecimal
 * @param withdrawn the sentence that says so, or empty
 * @param withdraw address where it can be taken back, or empty
 * @param waiting what the document still waits for, or empty
 */
public record ReceiptView(
    Occasion occasion,
    String name,
    String shortId,
    String at,
    String pdf,
    String check,
    String whatsapp,
    String digest,
    String withdrawn,
    String withdraw,
    String waiting) {

  public ReceiptView withdrawn(String sentence) {
    return new ReceiptView(
        occasion, name, shortId, at, pdf, check, whatsapp, digest, sentence, "", waiting);
  }

  public ReceiptView withdraw(String address) {
    return new ReceiptView(
        occasion, name, shortId, at, pdf, check, whatsapp, digest, withdrawn, address, waiting);
  }

  public ReceiptView waiting(String sentence) {
    return new ReceiptView(
        occasion, name, shortId, at, pdf, check, whatsapp, digest, withdrawn, withdraw, sentence);
  }
}
