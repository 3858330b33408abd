package id.ikrar.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Paper;
import id.ikrar.signing.Ink;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PledgePageTest {
  @Test
  void out() throws Exception {
    var dir = Path.of("target/pages");
    Files.createDirectories(dir);
    for (var paper : Paper.values()) {
      for (int n : new int[] {1, 5, 7, 20}) {
        for (var ink : new Ink[] {Ink.NONE, Sheets.drawn()}) {
          var s = Sheets.usual().on(paper).with(Sheets.wording(n)).with(ink).sheet();
          var r = new PledgePage().render(s);
          Files.write(
              dir.resolve(paper + "-" + n + (ink.drawn() ? "-drawn" : "") + ".pdf"),
              r.pdf().toArray());
        }
      }
    }
    assertThat(dir).exists();
  }
}
