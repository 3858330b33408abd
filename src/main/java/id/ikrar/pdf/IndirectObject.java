package id.ikrar.pdf;

/**
 * A numbered object as one revision wrote it.
 *
 * @param span from its number to the end of {@code endobj}; that of the object stream when packed
 * @param container number of the object stream that holds it, 0 when it lies in the file itself
 */
public record IndirectObject(
    int number, int generation, PdfObject value, Span span, int container) {
  public PdfObject.Ref ref() {
    return new PdfObject.Ref(number, generation);
  }

  public boolean packed() {
    return container != 0;
  }
}
