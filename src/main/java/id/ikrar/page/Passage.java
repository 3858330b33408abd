package id.ikrar.page;

import java.util.List;

/**
 * A paragraph broken into lines, not yet on a page.
 *
 * @param label hangs before the first line, or empty
 * @param indent of the lines from the left margin
 * @param before white space above, dropped at the head of a page
 */
record Passage(
    Role role,
    Typeface face,
    float size,
    float leading,
    Align align,
    float indent,
    String label,
    List<TextLine> lines,
    float before) {

  /** What it is to somebody who listens. */
  enum Role {
    LOGO,
    HEAD,
    RULE,
    TITLE,
    TEXT,
    ITEM
  }

  /** How its lines fill the column. */
  enum Align {
    LEFT,
    CENTRE,
    JUSTIFIED
  }

  static final float RULE_HEIGHT = 7;

  /** With so much more white above. */
  Passage lower(float more) {
    return new Passage(role, face, size, leading, align, indent, label, lines, before + more);
  }

  float height() {
    return role == Role.RULE ? RULE_HEIGHT : lines.size() * leading;
  }

  /** Long ones may be cut by the end of a page, short ones move on whole. */
  boolean breakable() {
    return role != Role.RULE && lines.size() > 7;
  }
}
