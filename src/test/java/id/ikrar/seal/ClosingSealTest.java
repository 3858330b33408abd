package id.ikrar.seal;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.TestHall;
import id.ikrar.desk.ClosingPaper;
import id.ikrar.event.Event;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingSealTest {
  private final Instant now = Instant.now().minusSeconds(5);
  private TestHall hall;
  private Event event;
  private MemoryClosingFiles files;
  private ClosingSeal closing;

  @BeforeEach
  void hold(@TempDir Path folder) {
    hall = TestHall.now(folder);
    event = hall.open(4);
    hall.sign(event, 1);
    hall.sign(event, 2);
    files = new MemoryClosingFiles(hall.ports.events());
    closing =
        new ClosingSeal(
            files,
            hall.ports.events(),
            hall.organizer,
            hall.ports.preparations(),
            hall.keys,
            hall.keys.timestamps(),
            hall.ports.logos(),
            TestHall.HOST);
  }

  @Test
  void theDrawnSignatureIsFoundOnItsSheet() {
    var acceptance = hall.ports.acceptances().of(event.id()).getFirst();
    var sheet = hall.ports.preparations().find(acceptance.preparation()).orElseThrow().pdf();
    var drawing = DrawnInk.of(sheet).orElseThrow();
    assertThat(drawing.moves().size()).isGreaterThan(3);
    assertThat(DrawnInk.of(Bytes.EMPTY)).isEmpty();
  }

  @Test
  void everyDocumentIsSealedByTheOrganiserAndKeepsAndCanBeHeard() {
    assertThat(closing.make(event, now)).isTrue();
    for (var paper : ClosingPaper.values()) {
      var pdf = file(1, paper);
      assertThat(Judges.pdfsig(pdf))
          .as(paper.file())
          .contains(hall.organization.name(), "Signature is Valid");
      assertThat(Judges.pdfA3a(pdf)).as(paper.file()).isEmpty();
      assertThat(Judges.pdfUa1(pdf)).as(paper.file()).isEmpty();
    }
    assertThat(Judges.dss(file(1, ClosingPaper.DECLARATION), hall.keys.root().pem()))
        .allSatisfy(verdict -> assertThat(verdict.indication()).isEqualTo("TOTAL_PASSED"));
  }

  @Test
  void theNextClosingIsANewVersionAndTheOldOneStays() {
    assertThat(closing.make(event, now)).isTrue();
    var first = file(1, ClosingPaper.DECLARATION);
    hall.sign(event, 3);
    assertThat(closing.make(event, now)).isTrue();
    assertThat(file(1, ClosingPaper.DECLARATION)).isEqualTo(first);
    assertThat(Judges.text(first)).contains("Contoh 2").doesNotContain("Contoh 3");
    assertThat(Judges.text(file(2, ClosingPaper.DECLARATION))).contains("Contoh 3", "Versi 2");
    assertThat(files.versions(event.id())).extracting(it -> it.number()).containsExactly(2, 1);
  }

  private Bytes file(int version, ClosingPaper paper) {
    return files.pdf(new ClosingFiles.Place(event.id(), version, paper)).orElseThrow();
  }
}
