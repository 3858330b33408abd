package id.ikrar.web.view;

import java.util.List;

/**
 * What a check found. The sentence can be read aloud and says as of when.
 *
 * @param mood done, warn or bad
 * @param facts to compare with the paper
 * @param findings what was checked, and how it came out
 * @param unchecked what was not checked
 * @param newer short id, as printed, of the pledge that stands in the place of this one, or empty
 */
public record VerdictView(
    String shortId,
    String sentence,
    String mood,
    String advice,
    List<Fact> facts,
    List<Fact> more,
    List<Finding> findings,
    List<String> unchecked,
    String newer) {

  /** A name and a value; the first three are the ones to compare. */
  public record Fact(String name, String value) {}

  /** One thing that was checked. */
  public record Finding(String what, Badge result) {}
}
