package id.ikrar.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.openpdf.text.pdf.BaseFont;

/** The two faces of Liberation Sans, loaded once and embedded as subsets. */
final class Typeface {
  static final Typeface REGULAR = new Typeface("LiberationSans-Regular", SealAppearance.ALPHABET);

  /** Of the signer, only the name is set in it. Each glyph costs every file 90 bytes. */
  static final Typeface BOLD =
      new Typeface("LiberationSans-Bold", " ,.ABCDEFGHIJKLMNOPRSTUWYZabcdefghijklmnoprstuvwyz");

  private final String name;
  private final BaseFont font;
  private final String everywhere;

  private Typeface(String name, String everywhere) {
    this.name = name;
    this.everywhere = everywhere;
    font = load(name);
  }

  String name() {
    return name;
  }

  BaseFont font() {
    return font;
  }

  /** The characters whose glyphs are in every sheet's subset, drawn or not. */
  String everywhere() {
    return everywhere;
  }

  /** Width in points. */
  float width(String text, float size) {
    return font.getWidthPoint(text, size);
  }

  /**
   * The characters of the text without a glyph in this face, each once, in order; those written
   * from right to left count as such, since the sheet is laid out from left to right.
   */
  List<String> uncovered(String text) {
    return text.codePoints()
        .filter(c -> !font.charExists(c) || fromTheRight(c))
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }

  private static boolean fromTheRight(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  /** The characters that either face lacks. */
  static List<String> lacking(String text) {
    var lacking = new ArrayList<>(REGULAR.uncovered(text));
    BOLD.uncovered(text).stream().filter(c -> !lacking.contains(c)).forEach(lacking::add);
    return List.copyOf(lacking);
  }

  private static BaseFont load(String name) {
    try (var in = Typeface.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
      if (in == null) {
        throw new IllegalStateException("no font " + name + " on the class path");
      }
      var font =
          BaseFont.createFont(
              name + ".ttf",
              BaseFont.IDENTITY_H,
              BaseFont.EMBEDDED,
              BaseFont.NOT_CACHED,
              in.readAllBytes(),
              null);
      // ISO 19005-3 6.2.11.4.2: a CIDSet must name all glyphs; OpenPDF's does not.
      font.setIncludeCidSet(false);
      font.setSecureRandom(new Fixed());
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the six letters before a subset's name the same every time. */
  private static final class Fixed extends SecureRandom {
    @Override
    public double nextDouble() {
      return 0.34;
    }
  }
}
