package id.ikrar.web;

import id.ikrar.event.Event;
import id.ikrar.movement.Coverage;
import id.ikrar.region.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Says the figures in sentences, and nothing that is not in them. */
final class PressSummary {
  private static final int BEST = 3;
  private static final int NAMED = 12;

  private PressSummary() {}

  static List<String> sentences(Figures.Whole it, boolean movement, String host, Words words) {
    var total = it.total();
    var said = new ArrayList<String>();
    said.add(
        words.say(
            "press.signed",
            it.title(),
            words.moment(it.at(), it.zone()),
            words.number(total.signed()),
            words.number(total.listed()),
            total.percent()));
    said.add(
        movement
            ? words.say(
                "press.movement",
                it.organizer().name(),
                words.number(it.events().size()),
                words.number(it.events().stream().filter(PressSummary::opened).count()))
            : words.say("press.event", it.organizer().name(), days(it, words)));
    var coverage = it.coverage();
    if (coverage.villages() > 0) {
      said.add(
          words.say(
              "press.villages",
              words.number(coverage.reached()),
              words.number(coverage.villages()),
              coverage.within().titled()));
    }
    parts(coverage, said, words);
    if (total.withdrawn() > 0) {
      said.add(words.say("press.withdrawn", words.number(total.withdrawn())));
    }
    said.add(words.say("press.check", host));
    said.add(words.say("press.counted"));
    return said;
  }

  private static void parts(Coverage coverage, List<String> said, Words words) {
    var lines = coverage.lines();
    if (lines.isEmpty()) {
      return;
    }
    var level = lines.getFirst().region().level();
    var best =
        lines.stream()
            .filter(line -> line.count().signed() > 0)
            .sorted(
                Comparator.comparingInt((Coverage.Line line) -> line.count().percent())
                    .thenComparingInt(line -> line.count().signed())
                    .reversed())
            .limit(BEST)
            .map(line -> name(line, level) + " (" + line.count().percent() + "%)")
            .toList();
    if (!best.isEmpty()) {
      said.add(words.say("press.best", String.join(", ", best)));
    }
    var none = coverage.none();
    if (!none.isEmpty()) {
      var unit = words.say("coverage.units." + level);
      var count = words.number(none.size());
      var of = words.number(lines.size());
      said.add(
          none.size() > NAMED
              ? words.say("press.none", count, of, unit)
              : words.say(
                  "press.none.named",
                  count,
                  of,
                  unit,
                  String.join(", ", none.stream().map(line -> name(line, level)).toList())));
    }
  }

  private static String name(Coverage.Line line, Level level) {
    return level == Level.DESA_KELURAHAN ? line.region().titled() : line.region().name();
  }

  private static String days(Figures.Whole it, Words words) {
    return it.events().stream()
        .findFirst()
        .map(first -> words.days(first.programme().from(), first.programme().to()))
        .orElse("");
  }

  private static boolean opened(Event event) {
    return switch (event.state()) {
      case Event.State.Open _, Event.State.Closed _ -> true;
      case Event.State.Draft _, Event.State.Published _ -> false;
    };
  }
}
