package id.ikrar.verify;

import java.util.List;
import java.util.Locale;

/**
 * One thing that has to be said about a file.
 *
 * @param place an object or bytes, empty where it is the whole file
 */
public record Finding(Rule rule, List<String> arguments, String place) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** Whether the file is not genuine because of this. */
  public boolean fault() {
    return !rule.breach().green();
  }

  /** In English, or else in Indonesian. */
  public String sentence(Locale locale) {
    return String.format(Locale.ROOT, rule.sentence(locale), arguments.toArray());
  }
}
