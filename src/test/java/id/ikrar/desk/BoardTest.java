package id.ikrar.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.TestHall;
import id.ikrar.attendance.Mark;
import id.ikrar.attendance.NotedBy;
import id.ikrar.attendance.Presence;
import id.ikrar.desk.Board.State;
import id.ikrar.event.Event;
import id.ikrar.kernel.Key;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Phone;
import id.ikrar.store.World;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardTest {
  @TempDir Path folder;
  private TestHall hall;
  private Event event;

  @BeforeEach
  void open() {
    hall = new TestHall(folder);
    event = hall.open(World.programme(LocalDate.of(2026, 11, 21)), 6);
  }

  @Test
  void everybodyIsInExactlyOneState() {
    hall.sign(event, 1);
    note(1, new Presence.Present());
    note(2, new Presence.Present());
    note(3, new Presence.Represented("Contoh Wakil", ""));
    note(4, new Presence.ToFollow(LocalDate.of(2026, 12, 1)));
    note(5, new Presence.Absent());
    var total = board().total();
    for (var state : State.values()) {
      assertThat(total.of(state)).as(state.name()).isEqualTo(1);
      assertThat(total.percent(state)).as(state.name()).isEqualTo(16);
    }
    assertThat(total.listed()).isEqualTo(6);
    assertThat(total.missing()).isEqualTo(5);
  }

  @Test
  void whatWasTakenBackIsNotCountedAsSigned() {
    hall.sign(event, 1);
    hall.sign(event, 2);
    hall.withdrawals.bySigner(hall.token(event, 2), "Salah nama", TestHall.START);
    assertThat(board().total().of(State.SIGNED)).isEqualTo(1);
    assertThat(board().total().of(State.UNKNOWN)).isEqualTo(5);
    assertThat(board().latest()).containsExactly("Contoh 1");
  }

  @Test
  void theShareIsOfThoseExpectedAndNeverRoundedUp() {
    for (int i = 1; i <= 5; i++) {
      hall.sign(event, i);
    }
    assertThat(board().expected()).isEqualTo(260);
    assertThat(board().percent()).isEqualTo(1);
    assertThat(board().total().percent(State.SIGNED)).isEqualTo(83);
    assertThat(board().latest()).hasSize(Board.MOST_NAMES);
  }

  @Test
  void groupsStandInTheOrderOfTheCodesAndThoseWithoutOneLast() {
    enrol("18.01.13.2002", 7);
    enrol("18.01.04.2007", 8);
    enrol("18.01.04.2001", 9);
    var groups = board().kecamatan();
    assertThat(groups).extracting(Board.Group::key).containsExactly("18.01.04", "18.01.13", "");
    assertThat(groups).extracting(Board.Group::listed).containsExactly(2, 1, 6);
    assertThat(groups.getFirst().name()).isNotEmpty();
    assertThat(board().instansi()).hasSize(2);
  }

  private Board board() {
    return Board.of(hall.organizer.progress(event));
  }

  private void note(int number, Presence presence) {
    var person = hall.person(event, number).id();
    hall.ports
        .attendances()
        .add(new Mark(event.id(), person, presence, new NotedBy.Code(), TestHall.START));
  }

  private void enrol(String region, int number) {
    hall.organizer.enrol(
        hall.organization.id(),
        event.id(),
        List.of(
            new Participant(
                new Participant.Id(Key.next(TestHall.START, new SecureRandom())),
                event.id(),
                number,
                "Contoh " + number,
                "Kepala Desa",
                "",
                "Instansi lain",
                Optional.of(new RegionCode(region)),
                Identifier.NONE,
                Phone.NONE,
                false)),
        TestHall.START);
  }
}
