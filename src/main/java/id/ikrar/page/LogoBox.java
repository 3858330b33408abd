package id.ikrar.page;

import static id.ikrar.page.Millimetres.mm;

import id.ikrar.event.Logo;

/** How large a logo is drawn, and how much room the lines beside it leave free. */
record LogoBox(Logo logo, float width, float height) {
  private static final float HIGHEST = mm(22);
  private static final float WIDEST = mm(32);
  private static final float GAP = mm(5);

  static LogoBox of(Logo logo) {
    float scale = Math.min(WIDEST / logo.width(), HIGHEST / logo.height());
    return new LogoBox(logo, logo.width() * scale, logo.height() * scale);
  }

  /** Where the lines begin, from the left margin. */
  float indent() {
    return width + GAP;
  }

  /** White above and below lines that are lower than the logo. */
  float air(float lines) {
    return Math.max(0, (height - lines) / 2);
  }
}
