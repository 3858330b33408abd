package id.ikrar.pdf;

/**
 * What a file may cost us, whatever it holds.
 *
 * @param bytes of the whole file
 * @param objects in all revisions together
 * @param depth of arrays and dictionaries in each other
 * @param tokens in all objects together
 * @param revisions one after the other
 * @param expansion bytes that all streams together may inflate to
 * @param ratio how many times its size a stream may inflate to, beyond a first 64 KB
 */
public record Limits(
    int bytes, int objects, int depth, int tokens, int revisions, int expansion, int ratio) {
  /** For uploads. */
  public static final Limits STANDARD =
      new Limits(20 * 1024 * 1024, 100_000, 48, 1_000_000, 64, 16 * 1024 * 1024, 200);

  static final int FREE_EXPANSION = 64 * 1024;

  public Limits {
    if (bytes < 1 || objects < 1 || depth < 1 || tokens < 1 || revisions < 1) {
      throw new IllegalArgumentException("a limit below 1");
    }
    if (expansion < 1 || ratio < 1) {
      throw new IllegalArgumentException("a limit of expansion below 1");
    }
  }
}
