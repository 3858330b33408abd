package id.ikrar.page;

import id.ikrar.event.Letterhead;
import id.ikrar.page.Passage.Align;
import id.ikrar.page.Passage.Role;
import id.ikrar.pledge.Citation;
import id.ikrar.pledge.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns letterhead and words into passages of one size of type. */
final class Script {
  private static final int TITLE_LINES = 3;
  private static final float[] TITLE_SIZES = {14, 13, 12, 11, 10, 9};
  private static final float[] OFFICE_SIZES = {16, 15, 14, 13, 12};

  /** A title of one line as wide as the column looks like a second letterhead. */
  private static final float TITLE_WIDTH = 0.88f;

  private static final float BASES = 9.5f;

  private final Phrases phrases;
  private final float width;
  private final float size;
  private final float leading;
  private final float air;
  private final List<Passage> passages = new ArrayList<>();

  private Script(Phrases phrases, float width, Layout.Setting setting) {
    this.phrases = phrases;
    this.width = width;
    size = setting.size();
    leading = setting.leading();
    air = setting.air();
  }

  static List<Passage> of(PledgeSheet sheet, float width, Layout.Setting setting) {
    var pledge = sheet.pledge();
    var script = new Script(Phrases.of(pledge.wording().language()), width, setting);
    script.letterhead(pledge.organizer().letterhead(), sheet.logo().map(LogoBox::of));
    script.title(pledge.wording());
    script.body(pledge.wording());
    script.bases(pledge.legalBases());
    return List.copyOf(script.passages);
  }

  private void letterhead(Letterhead head, Optional<LogoBox> logo) {
    float indent = logo.map(LogoBox::indent).orElse(0f);
    float office = largest(head.office(), OFFICE_SIZES, 2, width - indent);
    var lines = new ArrayList<Passage>();
    if (!head.government().isBlank()) {
      lines.add(line(Typeface.REGULAR, office * 3 / 4, head.government(), indent, 0));
    }
    lines.add(line(Typeface.BOLD, office, head.office(), indent, lines.isEmpty() ? 0 : 1));
    for (var line : head.address()) {
      lines.add(line(Typeface.REGULAR, 9, line, indent, 0));
    }
    float high = (float) lines.stream().mapToDouble(it -> it.before() + it.height()).sum();
    float air = logo.map(it -> it.air(high)).orElse(0f);
    if (logo.isPresent()) {
      // Takes no room of its own; the lines stand beside it.
      passages.add(mark(Role.LOGO, 0));
      lines.set(0, lines.getFirst().lower(air));
    }
    passages.addAll(lines);
    passages.add(mark(Role.RULE, 4 + air));
  }

  private Passage line(Typeface face, float size, String text, float indent, float before) {
    var lines = TextLine.wrap(text, face, size, width - indent);
    return new Passage(
        Role.HEAD, face, size, size * 1.25f, Align.CENTRE, indent, "", lines, before);
  }

  private static Passage mark(Role role, float before) {
    return new Passage(role, Typeface.REGULAR, 0, 0, Align.LEFT, 0, "", List.of(), before);
  }

  private void title(Wording words) {
    var title = words.title().toUpperCase(Locale.ROOT);
    float titleSize = largest(title, TITLE_SIZES, TITLE_LINES, width * TITLE_WIDTH);
    passages.add(
        new Passage(
            Role.TITLE,
            Typeface.BOLD,
            titleSize,
            titleSize * 1.3f,
            Align.CENTRE,
            0,
            "",
            balanced(title, titleSize),
            size * (0.9f + air)));
    if (!words.number().isBlank()) {
      centred(Role.TEXT, Typeface.REGULAR, size, phrases.number().formatted(words.number()), 3);
    }
  }

  private void body(Wording words) {
    float gap = size * 0.5f * air;
    if (!words.preamble().isBlank()) {
      passages.add(text(words.preamble(), size * (0.7f + air)));
    }
    int count = words.commitments().size();
    float indent = count > 1 ? Typeface.REGULAR.width(count > 9 ? "00." : "0.", size) + 8 : 0;
    for (int i = 0; i < count; i++) {
      var label = count > 1 ? (i + 1) + "." : "";
      float before = i > 0 ? gap : words.preamble().isBlank() ? size * (0.7f + air) : gap * 1.4f;
      passages.add(item(label, words.commitments().get(i), indent, before));
    }
    if (!words.closing().isBlank()) {
      passages.add(text(words.closing(), gap * 1.8f));
    }
  }

  /** What the words rest on, as it was cited when they froze. */
  private void bases(List<Citation> citations) {
    if (!citations.isEmpty()) {
      var cited = citations.stream().map(Citation::printed).collect(Collectors.joining("; "));
      var lines = TextLine.wrap(phrases.bases().formatted(cited), Typeface.REGULAR, BASES, width);
      passages.add(
          new Passage(
              Role.TEXT,
              Typeface.REGULAR,
              BASES,
              BASES * 1.3f,
              Align.JUSTIFIED,
              0,
              "",
              lines,
              size * 0.9f * air));
    }
  }

  private Passage text(String text, float before) {
    var lines = TextLine.wrap(text, Typeface.REGULAR, size, width);
    return new Passage(
        Role.TEXT, Typeface.REGULAR, size, leading, Align.JUSTIFIED, 0, "", lines, before);
  }

  private Passage item(String label, String text, float indent, float before) {
    var lines = TextLine.wrap(text, Typeface.REGULAR, size, width - indent);
    var role = label.isEmpty() ? Role.TEXT : Role.ITEM;
    return new Passage(
        role, Typeface.REGULAR, size, leading, Align.JUSTIFIED, indent, label, lines, before);
  }

  private void centred(Role role, Typeface face, float size, String text, float before) {
    var lines = TextLine.wrap(text, face, size, width);
    passages.add(new Passage(role, face, size, size * 1.25f, Align.CENTRE, 0, "", lines, before));
  }

  private static float largest(String text, float[] sizes, int most, float width) {
    for (float candidate : sizes) {
      if (TextLine.wrap(text, Typeface.BOLD, candidate, width).size() <= most) {
        return candidate;
      }
    }
    return sizes[sizes.length - 1];
  }

  /** The narrowest column that needs no line more, so that no word stands alone. */
  private List<TextLine> balanced(String title, float titleSize) {
    var best = TextLine.wrap(title, Typeface.BOLD, titleSize, width * TITLE_WIDTH);
    for (float narrow = width * TITLE_WIDTH; narrow > width / 3; narrow -= 12) {
      var lines = TextLine.wrap(title, Typeface.BOLD, titleSize, narrow);
      if (lines.size() > best.size()) {
        break;
      }
      best = lines;
    }
    return best;
  }
}
