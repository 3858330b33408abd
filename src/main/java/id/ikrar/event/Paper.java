package id.ikrar.event;

/** The two sheets in use: A4, and F4 of 215 by 330 mm. */
public enum Paper {
  A4(210, 297),
  F4(215, 330);

  private final int widthMm;
  private final int heightMm;

  Paper(int widthMm, int heightMm) {
    this.widthMm = widthMm;
    this.heightMm = heightMm;
  }

  public int widthMm() {
    return widthMm;
  }

  public int heightMm() {
    return heightMm;
  }
}
