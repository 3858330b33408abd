package id.ikrar.pledge;

import id.ikrar.event.Limits;

/**
 * How an organisation numbers its documents.
 *
 * @param code what stands for {@code {kode}}
 */
public record Numbering(NumberPattern pattern, String code) {
  public static final int MAX_CODE = 60;
  public static final Numbering NONE = new Numbering(new NumberPattern(""), "");

  public Numbering {
    Limits.text("code", code, 0, MAX_CODE);
    if (code.contains("{") || code.contains("}")) {
      throw new IllegalArgumentException("a code has no braces");
    }
    if (!pattern.unknown().isEmpty()) {
      throw new IllegalArgumentException("unknown gaps: " + pattern.unknown());
    }
  }

  /** What goes into the field of a draft. */
  public String proposal() {
    return pattern.coded(code).text();
  }
}
