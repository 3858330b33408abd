package id.ikrar.ops;

/** What a signer waits for, in order. */
enum BenchStep {
  PAGE("open the page"),
  WORDS("fetch the words"),
  PREPARE("prepare"),
  SHEET("fetch revision 1"),
  ACCEPT("accept"),
  /** From the first request of the signer's own doing, prepare, to the receipt. */
  CEREMONY("prepare to receipt"),
  SEALED("receipt to sealed file"),
  /** From the acceptance to the screen of the hall that counts it. */
  BOARD("accepted to the board's figure"),
  /** From the receipt on the phone to the same. */
  SHOWN("receipt to the board's figure");

  private final String label;

  BenchStep(String label) {
    this.label = label;
  }

  @Override
  public String toString() {
    return label;
  }
}
