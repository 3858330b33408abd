package id.ikrar.ops;

import id.ikrar.tlog.LogFault;
import java.util.List;
import java.util.Locale;

/**
 * What an audit found first, in one sentence: the index, what, and where.
 *
 * @param values that stand in both sentences, in this order
 */
record Difference(String indonesian, String english, List<Object> values) {
  String sentence(Locale language) {
    var sentence = language.getLanguage().equals("en") ? english : indonesian;
    return sentence.formatted(values.toArray());
  }

  /** Both sentences take the same values. */
  static Difference of(String indonesian, String english, Object... values) {
    return new Difference(indonesian, english, List.of(values));
  }

  static Difference of(LogFault fault) {
    return switch (fault) {
      case LogFault.Missing(var path, var size) ->
          of(
              "%s tidak ada, padahal checkpoint menyebut %d entri.",
              "%s is not there, and the checkpoint names %d entries.", path, size);
      case LogFault.Malformed(var path, var reason) ->
          of("%s rusak (%s).", "%s is damaged (%s).", path, reason);
      case LogFault.WrongEntry(var index, var path) ->
          of(
              "Entri %d di %s bukan entri yang dijamin checkpoint.",
              "Entry %d in %s is not the one that the checkpoint proves.", index, path);
      case LogFault.WrongHash(var path, var position) ->
          of(
              "Hash ke-%d (dari 0) di %s bukan hash dari entri di bawahnya.",
              "Hash %d (from 0) in %s is not that of the entries below it.", position, path);
      case LogFault.Contradiction(var index, var path) ->
          of(
              "Entri %d di %s dan hash-nya bertentangan; checkpoint tidak menjamin keduanya.",
              "Entry %d in %s and its hash disagree; the checkpoint proves neither.", index, path);
      case LogFault.WrongRoot(var computed, var signed, var size) ->
          of(
              "Akar dari %d entri adalah %s, tetapi checkpoint menyebut %s.",
              "The root of the %d entries is %s, the checkpoint says %s.", size, computed, signed);
    };
  }
}
