package id.ikrar.verify;

import java.util.ArrayList;
import java.util.List;

/** Collects what the checks say; none of them stops another. */
final class Findings {
  private static final int MAX_ARGUMENT = 300;

  private final List<Finding> list = new ArrayList<>();

  void add(Rule rule, String place, Object... arguments) {
    var texts = new ArrayList<String>();
    for (var argument : arguments) {
      var text = String.valueOf(argument).replaceAll("\\p{Cntrl}", " ");
      texts.add(text.length() > MAX_ARGUMENT ? text.substring(0, MAX_ARGUMENT) + "…" : text);
    }
    list.add(new Finding(rule, texts, place));
  }

  void unless(boolean kept, Rule rule, String place, Object... arguments) {
    if (!kept) {
      add(rule, place, arguments);
    }
  }

  List<Finding> list() {
    return List.copyOf(list);
  }

  /** The worst that any finding makes of the file, given what it would be without them. */
  Kind kind(Kind without) {
    var kind = without;
    for (var finding : list) {
      var breach = finding.rule().breach();
      if (!breach.green() && (kind.green() || rank(breach) > rank(kind))) {
        kind = breach;
      }
    }
    return kind;
  }

  // What says most about the file is said first: a change before a flaw, a flaw before a stranger.
  private static int rank(Kind kind) {
    return switch (kind) {
      case UNREADABLE -> 5;
      case NO_SIGNATURE -> 4;
      case CHANGED -> 3;
      case BROKEN -> 2;
      case NOT_OURS -> 1;
      case EXACT, INTACT, INTACT_ARCHIVED -> 0;
    };
  }
}
