package id.ikrar.seal;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.TestHall;
import id.ikrar.desk.ClosingPaper;
import id.ikrar.event.Event;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    closing = closing(files);
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
  void anEventWhoseDocumentsCannotBeMadeRestsAndKeepsNobodyWaiting() {
    var later = hall.open(1);
    hall.sign(later, 1);
    var due = List.of(event.id(), later.id());
    var refused = new HashSet<>(Set.of(event.id()));
    var grudging = new GrudgingFiles(files, due, refused);
    closing = closing(grudging);
    assertThat(closing.run(now)).as("the other one").isOne();
    assertThat(files.versions(later.id())).hasSize(1);
    refused.clear();
    refused.add(later.id());
    assertThat(closing.run(now.plusSeconds(1))).as("the first rests").isZero();
    assertThat(files.versions(event.id())).isEmpty();
    assertThat(closing.run(now.plus(Pauses.FIRST))).isOne();
    assertThat(files.versions(event.id())).hasSize(1);
  }

  /** Files that refuse to be stored for some events, and take all of them for due. */
  private record GrudgingFiles(MemoryClosingFiles files, List<Event.Id> due, Set<Event.Id> refused)
      implements ClosingFiles {
    @Override
    public boolean store(List<Sealed> documents, Instant now) {
      if (refused.contains(documents.getFirst().place().event())) {
        throw new IllegalStateException("no room for these documents");
      }
      return files.store(documents, now);
    }

    @Override
    public List<Version> versions(Event.Id event) {
      return files.versions(event);
    }

    @Override
    public Optional<Bytes> pdf(Place place) {
      return files.pdf(place);
    }

    @Override
    public Optional<Place> with(Digest file) {
      return files.with(file);
    }

    @Override
    public List<Event.Id> due(int limit) {
      return due;
    }
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

  private ClosingSeal closing(ClosingFiles where) {
    return new ClosingSeal(
        where,
        hall.ports.events(),
        hall.organizer,
        hall.ports.preparations(),
        hall.keys,
        hall.keys.timestamps(),
        hall.ports.logos(),
        TestHall.HOST);
  }
}
