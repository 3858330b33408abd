package id.ikrar.pledge;

import id.ikrar.event.Language;
import id.ikrar.event.Limits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with gaps: {@code {NAMA_PEMILIHAN}} takes a value as given, {@code
 * {NAMA_PEMILIHAN:KAPITAL}} in capitals.
 *
 * @param id the file's name without its ending
 * @param version counts up; pledges made from an earlier one do not change
 * @param label what the organiser reads in the list
 * @param source where the words were found, and what was done to them
 * @param claimed how many commitments the source says there are, 0 when it does not say
 */
public record Template(
    String id,
    int version,
    Language language,
    String label,
    String title,
    String preamble,
    List<String> commitments,
    String closing,
    List<Variable> variables,
    List<String> legalBases,
    int claimed,
    String source) {
  public static final int MAX_VERSION = 1_000;
  public static final int MAX_LABEL = 200;
  public static final int MAX_SOURCE = 4_000;
  static final Pattern GAP = Pattern.compile("\\{([^{}\\n]{0,60})}");
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
  private static final String CAPITALS = ":KAPITAL";
  private static final int MAX_VARIABLES = 20;
  private static final int MAX_VALUE = 200;

  public Template {
    if (!id.matches("[a-z0-9][a-z0-9-]{0,59}") || version < 1 || version > MAX_VERSION) {
      throw new IllegalArgumentException("no such template id or version: " + id + " " + version);
    }
    Limits.text("label", label, 1, MAX_LABEL);
    Limits.text("source", source, 0, MAX_SOURCE);
    variables = List.copyOf(variables);
    legalBases = List.copyOf(legalBases);
    Limits.atMost("variables", variables.size(), MAX_VARIABLES);
    // A wording checks lengths and counts; gaps are no longer than what they will hold.
    commitments =
        new Wording(title, "", preamble, commitments, closing, legalBases, claimed).commitments();
    var declared = variables.stream().map(Variable::name).toList();
    for (var part : parts(title, preamble, commitments, closing)) {
      for (var gap : gaps(part.text())) {
        if (!declared.contains(gap)) {
          throw new UndeclaredGap(part, gap, declared);
        }
      }
    }
  }

  /**
   * A gap to fill.
   *
   * @param example a value under which the words are those of the source, or empty
   */
  public record Variable(String name, String label, String example) {
    public Variable {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "a variable's name has capitals, digits and underscores: " + name);
      }
      Limits.text("label of a variable", label, 1, 200);
      Limits.text("example of a variable", example, 0, MAX_VALUE);
    }

    /** Whether a variable may be called so. */
    public static boolean named(String name) {
      return NAME.matcher(name).matches();
    }
  }

  /** The words with their gaps, without a number. */
  public Wording words() {
    return new Wording(title, "", preamble, commitments, closing, legalBases, claimed, language);
  }

  /** The same as a text to go on with, under another label. */
  public Manuscript manuscript(String other) {
    return new Manuscript(other, words(), variables, source);
  }

  /** The names in the gaps of a text, each once, in order; not all must be names of variables. */
  public static Set<String> gaps(String text) {
    var names = new LinkedHashSet<String>();
    GAP.matcher(text).results().forEach(gap -> names.add(bare(gap.group(1))));
    return names;
  }

  /** Puts the values into the gaps, all of them or none. */
  public Filling fill(Map<String, String> values, LegalBases catalogue) {
    var declared = variables.stream().map(Variable::name).toList();
    for (var name : values.keySet()) {
      if (!declared.contains(name)) {
        return new Filling.UnknownVariable(name, declared);
      }
    }
    for (var variable : variables) {
      var value = values.getOrDefault(variable.name(), "").strip();
      if (value.isEmpty()) {
        return new Filling.MissingValue(variable);
      }
      if (value.length() > MAX_VALUE || GAP.matcher(value).find()) {
        return new Filling.UnfitValue(variable, MAX_VALUE);
      }
    }
    var wording =
        new Wording(
            filled(title, values),
            "",
            filled(preamble, values),
            commitments.stream().map(text -> filled(text, values)).toList(),
            filled(closing, values),
            legalBases,
            claimed,
            language);
    return new Filling.Filled(wording, PledgeReview.of(wording, catalogue));
  }

  private static String filled(String text, Map<String, String> values) {
    return GAP.matcher(text)
        .replaceAll(gap -> {
          var name = bare(gap.group(1));
          var value = values.getOrDefault(name, "").strip();
          return Matcher.quoteReplacement(
              name.equals(gap.group(1)) ? value : value.toUpperCase(Locale.ROOT));
        });
  }

  private static String bare(String gap) {
    return gap.endsWith(CAPITALS) ? gap.substring(0, gap.length() - CAPITALS.length()) : gap;
  }

  /** A text and where it stands: the field, and the place in it from 1, or 0. */
  private record Part(String field, int place, String text) {
    String where() {
      return place == 0 ? field : "commitment " + place;
    }
  }

  private static List<Part> parts(
      String title, String preamble, List<String> commitments, String closing) {
    var parts = new ArrayList<Part>();
    parts.add(new Part("title", 0, title));
    parts.add(new Part("preamble", 0, preamble));
    for (int i = 0; i < commitments.size(); i++) {
      parts.add(new Part("commitments", i + 1, commitments.get(i)));
    }
    parts.add(new Part("closing", 0, closing));
    return parts;
  }

  /** The words hold a gap that no variable declares. */
  static final class UndeclaredGap extends IllegalArgumentException {
    private final String field;
    private final int place;

    private UndeclaredGap(Part part, String gap, List<String> declared) {
      super(
          "%s uses {%s}, which is not declared; declared: %s"
              .formatted(part.where(), gap, declared));
      this.field = part.field();
      this.place = part.place();
    }

    /** The field of the file. */
    String field() {
      return field;
    }

    /** The place in its list, from 1, or 0. */
    int place() {
      return place;
    }
  }
}
