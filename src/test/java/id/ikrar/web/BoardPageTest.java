package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.desk.Board;
import id.ikrar.event.Event;
import id.ikrar.event.Language;
import id.ikrar.signing.HallRule;
import id.ikrar.web.view.BoardBody;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoardPageTest {
  private static final Event.Id EVENT = new Event.Id("0".repeat(20));

  @Test
  void barsAreSortedByWhatIsMissingAndSquaresStayInTheirOrder() {
    var pane = body(List.of(group(1, 10, 9), group(2, 30, 10), group(3, 5, 5)), false).kecamatan();
    assertThat(pane.bars()).extracting(BoardBody.Bar::text).containsExactly("10/30", "9/10", "5/5");
    assertThat(pane.bars().getLast().missing()).contains("lengkap");
    assertThat(pane.tiles())
        .extracting(BoardBody.Tile::share)
        .containsExactly("90%", "33%", "100%");
    assertThat(pane.tiles()).extracting(BoardBody.Tile::level).containsExactly(4, 2, 5);
    assertThat(pane.title()).contains("1 dari 3");
  }

  @Test
  void thePiecesOfABarFillItsLength() {
    var group = new Board.Group("1", "Natar", 8, 2, 1, 1, 1, 1);
    var parts = body(List.of(group), false).kecamatan().bars().getFirst().parts();
    assertThat(parts).hasSize(Board.State.values().length);
    assertThat(parts.getFirst()).isEqualTo(new BoardBody.Part("SIGNED", "0.00", "25.00"));
    assertThat(parts.getLast()).isEqualTo(new BoardBody.Part("UNKNOWN", "75.00", "25.00"));
  }

  @Test
  void aProvinceShowsAllItsKecamatanAsSquares() {
    var groups = IntStream.range(0, 229).mapToObj(i -> group(i, 10, i % 11)).toList();
    var pane = body(groups, false).kecamatan();
    assertThat(pane.tiles()).hasSize(229);
    assertThat(pane.many()).isTrue();
    assertThat(pane.rest()).contains("223");
    assertThat(body(groups, false).instansi().tiles()).isEmpty();
  }

  @Test
  void namesAreShownOnlyWhereTheOrganiserAllowsIt() {
    assertThat(body(List.of(group(1, 1, 1)), false).names()).isEmpty();
    assertThat(body(List.of(group(1, 1, 1)), true).names()).containsExactly("Contoh Satu");
  }

  private static BoardBody body(List<Board.Group> groups, boolean names) {
    var total = new Board.Group("", "", 10, 5, 0, 0, 0, 0);
    var board = new Board(10, total, groups, groups, List.of("Contoh Satu"));
    var rule = new HallRule(EVENT, HallRule.Demand.NOBODY, names, Optional.empty());
    return new BoardPage(Words.in(Language.ID)).body(new LiveBoards.Seen(board, rule));
  }

  private static Board.Group group(int key, int listed, int signed) {
    return new Board.Group("" + key, "Kecamatan " + key, listed, signed, 0, 0, 0, 0);
  }
}
