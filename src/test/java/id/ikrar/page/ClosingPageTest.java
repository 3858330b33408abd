package id.ikrar.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.TestHall;
import id.ikrar.attendance.Mark;
import id.ikrar.attendance.NotedBy;
import id.ikrar.attendance.Presence;
import id.ikrar.desk.ClosingPaper;
import id.ikrar.desk.Minutes;
import id.ikrar.event.Event;
import id.ikrar.event.Logos;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingPageTest {
  private static final Drawing DRAWING =
      new Drawing(
          List.of(
              new Drawing.Move.To(10, 10),
              new Drawing.Move.Curve(20, 60, 40, 60, 60, 10),
              new Drawing.Move.Line(90, 30)));

  private TestHall hall;
  private Event event;

  @BeforeEach
  void hold(@TempDir Path folder) {
    hall = TestHall.now(folder);
    event = hall.open(30);
    for (int i = 1; i <= 24; i++) {
      hall.sign(event, i);
    }
    var away =
        new Presence.Represented(
            "Sekretaris Contoh Nama yang Panjang, S.H., M.H.", "Sekretaris Desa");
    for (int i = 25; i <= 28; i++) {
      var presence = i == 25 ? new Presence.Present() : i == 26 ? new Presence.Absent() : away;
      var person = hall.person(event, i).id();
      hall.ports
          .attendances()
          .add(new Mark(event.id(), person, presence, new NotedBy.Code(), TestHall.START));
    }
  }

  /** To be looked at. */
  @Test
  void everyPaperIsAWholeFile() throws IOException {
    Files.createDirectories(Path.of("target/pictures"));
    for (var paper : ClosingPaper.values()) {
      var pdf = render(paper);
      Files.write(Path.of("target/pictures/closing-" + paper.file() + ".pdf"), pdf.toArray());
      assertThat(Judges.qpdf(pdf)).as(paper.file()).isEmpty();
    }
  }

  @Test
  void theHeadOfTheTableStandsOnEveryPage() {
    var pdf = render(ClosingPaper.DECLARATION);
    assertThat(Judges.pages(pdf)).isGreaterThan(1);
    assertThat(Judges.text(pdf).split("Jabatan/Instansi", -1)).hasSize(Judges.pages(pdf) + 1);
    assertThat(Judges.text(pdf)).contains("Contoh 1", "Contoh 24").doesNotContain("Contoh 25");
  }

  @Test
  void noCodeIsCutInTwo() {
    var text = Judges.text(render(ClosingPaper.DECLARATION));
    assertThat(hall.ports.acceptances().of(event.id()))
        .allSatisfy(it -> assertThat(text).contains(it.shortId().printed()));
  }

  @Test
  void equalSheetsMakeEqualFiles() {
    var minutes = minutes();
    assertThat(render(ClosingPaper.DECLARATION, minutes))
        .isEqualTo(render(ClosingPaper.DECLARATION, minutes));
  }

  private Minutes minutes() {
    return hall.organizer.minutes(event, TestHall.START);
  }

  private Bytes render(ClosingPaper paper) {
    return render(paper, minutes());
  }

  private static Bytes render(ClosingPaper paper, Minutes minutes) {
    var sheet = new ClosingSheet(paper, minutes, 1, TestHall.HOST, _ -> Optional.of(DRAWING));
    return new ClosingPage(ClosingPage.CONTENTS_BYTES, Logos.NONE).render(sheet).pdf();
  }
}
