package id.ikrar.web;

import id.ikrar.event.Dates;
import id.ikrar.event.Event;
import id.ikrar.event.Zone;
import id.ikrar.movement.Cartographer;
import id.ikrar.movement.Coverage;
import id.ikrar.movement.Coverages.Count;
import id.ikrar.region.Level;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.CoverageView;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Words the coverage of events, region by region and day by day. */
@Singleton
final class CoverageViews {
  private static final int MOST_NAMED = 60;
  private static final int MOST_DAYS = 60;
  private static final int WIDTH = 720;
  private static final int HEIGHT = 100;
  private static final int GAP = 2;
  private static final int WIDEST = 40;

  private final Cartographer cartographer;

  CoverageViews(Cartographer cartographer) {
    this.cartographer = cartographer;
  }

  /**
   * The coverage that a request asks for by {@code ?wilayah=}.
   *
   * @param page where drilling down leads
   * @param exports address to which ".xlsx" and ".csv" are added, or empty
   */
  CoverageView view(
      HttpRequest<?> request,
      Collection<Event.Id> events,
      RegionCode whole,
      Zone zone,
      String page,
      String exports) {
    var words = Frames.words(request);
    var within =
        request
            .getParameters()
            .getFirst("wilayah")
            .flatMap(typed -> RegionCode.parse(typed).optional());
    var it = cartographer.survey(events, whole, within);
    var days = cartographer.byDay(events, zone);
    return view(it, days, words, page, exports);
  }

  static CoverageView view(
      Coverage it, SortedMap<LocalDate, Integer> days, Words words, String page, String exports) {
    var level = it.lines().isEmpty() ? Level.DESA_KELURAHAN : parts(it);
    var total = it.total();
    var none = it.none();
    return new CoverageView(
        it.within().titled(),
        it.around().stream().map(code -> crumb(code, page)).toList(),
        words.say("coverage.unit." + level),
        level != Level.DESA_KELURAHAN,
        words.say(
            "coverage.figure",
            words.number(total.signed()),
            words.number(total.listed()),
            total.percent()),
        total.percent(),
        words.say("coverage.reached", words.number(it.reached()), words.number(it.villages())),
        it.lines().stream().map(line -> row(line, words, page)).toList(),
        rest(it, words),
        words.say(
            "coverage.none",
            words.number(none.size()),
            words.number(it.lines().size()),
            words.say("coverage.units." + level)),
        none.stream().limit(MOST_NAMED).map(line -> line.region().name()).toList(),
        trend(days, words),
        exports.isEmpty() ? "" : exports + ".xlsx",
        exports.isEmpty() ? "" : exports + ".csv");
  }

  private static Level parts(Coverage it) {
    return it.lines().getFirst().region().level();
  }

  private static CoverageView.Crumb crumb(RegionCode code, String page) {
    var name = Regions.all().find(code).map(it -> it.titled()).orElse(code.value());
    return new CoverageView.Crumb(name, page + "?wilayah=" + code.value());
  }

  private static CoverageView.Row row(Coverage.Line line, Words words, String page) {
    var count = line.count();
    var region = line.region();
    boolean village = region.level() == Level.DESA_KELURAHAN;
    return new CoverageView.Row(
        village ? region.titled() : region.name(),
        village ? "" : page + "?wilayah=" + region.code().value(),
        count.listed(),
        words.number(count.listed()),
        count.signed(),
        words.number(count.signed()),
        count.percent(),
        level(count),
        line.reached(),
        words.say("coverage.of", words.number(line.reached()), words.number(line.villages())),
        state(count, words));
  }

  private static int level(Count count) {
    return count.signed() == 0 ? 0 : count.percent() < 50 ? 1 : count.percent() < 100 ? 2 : 3;
  }

  private static Badge state(Count count, Words words) {
    return switch (level(count)) {
      case 0 -> new Badge(words.say("coverage.state.none"), "todo");
      case 3 -> new Badge(words.say("coverage.state.all"), "done");
      default -> new Badge(words.say("coverage.state.some"), "warn");
    };
  }

  private static List<CoverageView.Rest> rest(Coverage it, Words words) {
    var rest = new ArrayList<CoverageView.Rest>();
    if (it.undivided().listed() > 0) {
      rest.add(beside(words.say("coverage.undivided"), it.undivided(), words));
    }
    if (it.elsewhere().listed() > 0) {
      rest.add(beside(words.say("coverage.elsewhere"), it.elsewhere(), words));
    }
    return rest;
  }

  private static CoverageView.Rest beside(String name, Count count, Words words) {
    return new CoverageView.Rest(name, words.number(count.listed()), words.number(count.signed()));
  }

  /** The last days that have pledges; days between them without any stand as gaps. */
  static CoverageView.Trend trend(SortedMap<LocalDate, Integer> days, Words words) {
    if (days.isEmpty()) {
      return new CoverageView.Trend(List.of(), WIDTH, "");
    }
    var last = days.lastKey();
    var first = earliest(days, last);
    int count = (int) (last.toEpochDay() - first.toEpochDay()) + 1;
    int step = Math.min(WIDEST, WIDTH / count);
    int most = days.tailMap(first).values().stream().mapToInt(it -> it).max().orElse(1);
    var bars = new ArrayList<CoverageView.Bar>();
    for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
      int pledges = Optional.ofNullable(days.get(day)).orElse(0);
      int height = pledges == 0 ? 0 : Math.max(2, pledges * HEIGHT / most);
      bars.add(
          new CoverageView.Bar(
              bars.size() * step,
              HEIGHT - height,
              Math.max(1, step - GAP),
              height,
              Dates.day(day, words.language()),
              words.number(pledges)));
    }
    return new CoverageView.Trend(bars, Math.max(step * count, step), words.number(most));
  }

  private static LocalDate earliest(SortedMap<LocalDate, Integer> days, LocalDate last) {
    var oldest = last.minusDays(MOST_DAYS - 1L);
    return days.firstKey().isBefore(oldest) ? oldest : days.firstKey();
  }
}
