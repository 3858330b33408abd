package id.ikrar.desk;

import static id.ikrar.TestHall.START;
import static id.ikrar.TestHall.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.TestHall;
import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.store.World;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganizerTest {
  private static final LocalDate DAY = LocalDate.of(2024, 9, 10);

  @TempDir Path folder;
  private TestHall hall;
  private Organization.Id own;

  @BeforeEach
  void enter() {
    hall = new TestHall(folder);
    own = hall.organization.id();
  }

  @Test
  void anEventWithoutWordsIsPublishedAndGivenThemLater() {
    var event = hall.organizer.create(own, World.programme(DAY), START);
    assertThat(done(hall.organizer.publish(own, event.id(), START)).state())
        .isInstanceOf(Event.State.Published.class);
    assertThat(hall.organizer.open(own, event.id(), START)).isInstanceOf(Act.NoPledge.class);

    done(hall.organizer.write(own, event.id(), TestHall.words("Ikrar")));
    done(hall.organizer.publish(own, event.id(), START));
    assertThat(hall.organizer.pledge(event.id()).orElseThrow().version()).isEqualTo(1);
    assertThat(hall.organizer.open(own, event.id(), START)).isInstanceOf(Act.NoLeader.class);
  }

  @Test
  void publishedWordsNeverChangeThoughTheDraftDoes() {
    var event = hall.open(World.programme(DAY), 1);
    var frozen = hall.organizer.pledge(event.id()).orElseThrow();
    done(hall.organizer.write(own, event.id(), TestHall.words("Lain")));
    assertThat(hall.organizer.pledge(event.id())).contains(frozen);
    done(hall.organizer.publish(own, event.id(), START));
    assertThat(hall.organizer.versions(event.id())).hasSize(2).first().isEqualTo(frozen);
  }

  @Test
  void wordsThatDidNotChangeAreNotPublishedAgain() {
    var event = hall.open(World.programme(DAY), 1);
    assertThat(hall.organizer.publish(own, event.id(), START)).isInstanceOf(Act.NotNow.class);
    assertThat(hall.organizer.versions(event.id())).hasSize(1);
  }

  @Test
  void aPublishedProgrammeIsNotChanged() {
    var event = hall.published(World.programme(DAY), 1);
    assertThat(hall.organizer.change(own, event.id(), World.programme(DAY.plusDays(1))))
        .isEqualTo(new Act.NotNow(event));
  }

  @Test
  void aClosedEventOpensAgainForThoseWhoSignLate() {
    var event = hall.open(World.programme(DAY), 2);
    hall.sign(event, 1);
    done(hall.organizer.close(own, event.id(), START));
    done(hall.organizer.open(own, event.id(), START));
    assertThat(hall.sign(event, 2)).isNotNull();
  }

  @Test
  void progressCountsThoseWhoSignedOfThoseExpected() {
    var event = hall.open(World.programme(DAY), 3);
    hall.sign(event, 1);
    var progress = hall.organizer.progress(event);
    assertThat(progress.expected()).isEqualTo(260);
    assertThat(progress.listed()).isEqualTo(3);
    assertThat(progress.signed()).isEqualTo(1);
    assertThat(progress.lines())
        .extracting(line -> line.acceptance().isPresent())
        .containsExactly(true, false, false);
  }

  @Test
  void whatWasWithdrawnIsNotCountedAsSigned() {
    var event = hall.open(World.programme(DAY), 3);
    hall.sign(event, 1);
    hall.sign(event, 2);
    hall.withdrawals.bySigner(hall.token(event, 2), "Salah nama", START);
    var progress = hall.organizer.progress(event);
    assertThat(progress.signed()).isEqualTo(1);
    assertThat(progress.withdrawn()).isEqualTo(1);
    assertThat(progress.lines())
        .extracting(Progress.Line::stands)
        .containsExactly(true, false, false);
    assertThat(hall.organizer.tally(event.id())).isEqualTo(new Progress.Tally(1, 1, 0));
  }

  @Test
  void whoHasSignedStaysOnTheRoster() {
    var event = hall.open(World.programme(DAY), 2);
    hall.sign(event, 1);
    assertThat(hall.organizer.remove(own, event.id(), hall.person(event, 1).id())).isFalse();
    assertThat(hall.organizer.remove(own, event.id(), hall.person(event, 2).id())).isTrue();
    assertThat(hall.organizer.roster(event.id())).hasSize(1);
  }

  @Test
  void othersDoNotSeeTheEventAndThoseAboveDo() {
    var event = hall.published(World.programme(DAY), 1);
    var above = new World(hall.ports).storedOrganization();
    assertThat(hall.organizer.find(above.id(), event.id())).isEmpty();
    assertThat(hall.organizer.close(above.id(), event.id(), START)).isInstanceOf(Act.Unknown.class);
    hall.ports.organizations().place(own, above.id());
    assertThat(hall.organizer.find(above.id(), event.id())).contains(event);
    assertThat(hall.organizer.events(above.id())).contains(event);
  }

  @Test
  void wordsThatTheFontsCannotShowAreReportedBeforeTheyFreeze() {
    var event = hall.organizer.create(own, World.programme(DAY), START);
    done(hall.organizer.write(own, event.id(), TestHall.words("Ikrar \uA9C4 王")));
    assertThat(hall.organizer.publish(own, event.id(), START))
        .isInstanceOfSatisfying(
            Act.NoGlyph.class,
            refused ->
                assertThat(refused.places())
                    .singleElement()
                    .satisfies(place -> {
                      assertThat(place.characters()).containsExactly("\uA9C4", "王");
                      assertThat(place.sentence().indonesian())
                          .isEqualTo("Judul naskah: “\uA9C4” (U+A9C4), “王” (U+738B)");
                    }));
    assertThat(hall.organizer.find(own, event.id()).orElseThrow().state())
        .isInstanceOf(Event.State.Draft.class);
    assertThat(hall.organizer.pledge(event.id())).isEmpty();
  }

  @Test
  void aNameThatTheFontsCannotShowIsReportedBeforeItIsOnTheList() {
    var event = hall.published(World.programme(DAY), 1);
    var person = new World(hall.ports).participant(event, 2, "محمد");
    assertThat(hall.organizer.enrol(own, event.id(), List.of(person), START))
        .isInstanceOfSatisfying(
            Act.NoGlyph.class,
            refused ->
                assertThat(refused.places().getFirst().place().english())
                    .isEqualTo("Participant 2"));
    assertThat(hall.organizer.roster(event.id())).hasSize(1);
  }
}
