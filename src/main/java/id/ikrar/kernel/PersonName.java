package id.ikrar.kernel;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of people as two registers write them: with degrees or without, in capitals or not. */
public final class PersonName {
  private PersonName() {}

  /**
   * Whether both may name the same person: all words of the shorter stand in the longer. Degrees
   * after a comma, accents and capitals do not count.
   */
  public static boolean same(String one, String other) {
    return within(words(one, ""), words(other, "")) || within(words(one, " "), words(other, " "));
  }

  private static boolean within(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
  }

  // "S.H." is one word here and two there, "Drs.Ahmad" the other way round: both are tried.
  private static Set<String> words(String name, String dot) {
    int comma = name.indexOf(',');
    var plain =
        Normalizer.normalize(comma < 0 ? name : name.substring(0, comma), Normalizer.Form.NFD)
            .replaceAll("\\p{M}|['’`]", "")
            .replace(".", dot)
            .toUpperCase(Locale.ROOT);
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
