package id.ikrar.web;

import id.ikrar.desk.Board;
import id.ikrar.desk.Board.State;
import id.ikrar.web.view.BoardBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Draws the part of the hall's screen that changes. */
final class BoardPage {
  /** A province has fewer kecamatan; beyond this a screen shows no more squares. */
  static final int MOST_TILES = 240;

  /** Beyond this the squares hold their number alone. */
  static final int MANY = 40;

  private static final int USUAL_BARS = 14;
  private static final int BARS_WITHOUT_TILES = 20;

  /** Shares from which a tile takes the next colour. */
  private static final int[] LEVELS = {1, 25, 50, 75, 100};

  private final Words words;

  BoardPage(Words words) {
    this.words = words;
  }

  BoardBody body(LiveBoards.Seen seen) {
    var board = seen.board();
    var states =
        Arrays.stream(State.values())
            .map(state ->
                new BoardBody.Count(
                    state.name(),
                    words.say("board." + state),
                    words.number(board.total().of(state)),
                    board.total().percent(state)))
            .toList();
    return new BoardBody(
        words.number(board.total().signed()),
        words.number(board.expected()),
        board.percent(),
        states,
        pane("kecamatan", board.kecamatan(), true),
        // Hundreds of institutions have no place on a map.
        pane("instansi", board.instansi(), board.instansi().size() <= MANY),
        seen.rule().names() ? board.latest() : List.of());
  }

  private BoardBody.Pane pane(String kind, List<Board.Group> groups, boolean map) {
    var sorted =
        groups.stream()
            .sorted(
                Comparator.comparingInt(Board.Group::missing)
                    .reversed()
                    .thenComparing(Board.Group::name))
            .toList();
    var bars =
        sorted.stream()
            .limit(map ? bars(groups.size()) : BARS_WITHOUT_TILES)
            .map(this::bar)
            .toList();
    int complete = (int) groups.stream().filter(it -> it.missing() == 0).count();
    var rest =
        groups.size() > bars.size()
            ? words.say("board.rest", words.number(groups.size() - bars.size()))
            : "";
    var title = words.say("board.by." + kind, words.number(complete), words.number(groups.size()));
    var tiles = groups.stream().limit(map ? MOST_TILES : 0).map(this::tile).toList();
    return new BoardBody.Pane(kind, title, bars, rest, tiles, tiles.size() > MANY);
  }

  /** So many that all squares find room below them. */
  private static int bars(int tiles) {
    if (tiles <= 24) {
      return USUAL_BARS;
    }
    return tiles <= 32 ? 11 : tiles <= MANY ? 8 : 6;
  }

  private BoardBody.Bar bar(Board.Group group) {
    var parts = new ArrayList<BoardBody.Part>();
    double from = 0;
    for (var state : State.values()) {
      double width = 100.0 * group.of(state) / Math.max(1, group.listed());
      if (width > 0) {
        parts.add(new BoardBody.Part(state.name(), number(from), number(width)));
      }
      from += width;
    }
    return new BoardBody.Bar(name(group), text(group), missing(group), parts);
  }

  private BoardBody.Tile tile(Board.Group group) {
    int percent = group.percent(State.SIGNED);
    int level = 0;
    for (int least : LEVELS) {
      level += percent >= least ? 1 : 0;
    }
    return new BoardBody.Tile(name(group), percent + "%", text(group), level);
  }

  private String name(Board.Group group) {
    return Optional.of(group.name())
        .filter(it -> !it.isEmpty())
        .orElseGet(() -> words.say("board.nameless"));
  }

  private String text(Board.Group group) {
    return words.number(group.signed()) + "/" + words.number(group.listed());
  }

  private String missing(Board.Group group) {
    return group.missing() == 0
        ? words.say("board.complete")
        : words.say("board.missing", words.number(group.missing()));
  }

  // A point for the fraction, in SVG as in every language.
  private static String number(double value) {
    return String.format(java.util.Locale.ROOT, "%.2f", value);
  }
}
