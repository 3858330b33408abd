package id.ikrar.web;

import id.ikrar.account.Right;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.signer.Participant;
import id.ikrar.web.view.KehadiranTab;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page on which an officer finds people and takes down whether they are there. */
@Singleton
final class PresencePage {
  private static final int MOST_FOUND = 12;
  private static final int DAYS_LATER = 7;

  private final Organizer organizer;
  private final DeskRoom room;
  private final InstantSource clock;

  PresencePage(Organizer organizer, DeskRoom room, InstantSource clock) {
    this.organizer = organizer;
    this.room = room;
    this.clock = clock;
  }

  /** With the people whose name or institution holds the words. */
  HttpResponse<?> searched(DeskRoom.Visit visit, String typed) {
    var sought = typed.strip().toLowerCase(Locale.ROOT);
    return page(
        visit,
        typed.strip(),
        sought.isEmpty() ? _ -> false : line -> named(line.participant()).contains(sought),
        "");
  }

  /** With this person alone. */
  HttpResponse<?> on(DeskRoom.Visit visit, String person) {
    return page(visit, "", line -> line.participant().id().value().equals(person), "");
  }

  HttpResponse<?> complaining(DeskRoom.Visit visit, Participant.Id person, String complaint) {
    return page(visit, "", line -> line.participant().id().equals(person), complaint);
  }

  private HttpResponse<?> page(
      DeskRoom.Visit visit, String typed, Predicate<Progress.Line> chosen, String complaint) {
    var minutes = organizer.minutes(visit.event(), clock.instant());
    var found = minutes.lines().stream().filter(chosen).toList();
    var tab = visit.may(Right.LOOK) ? "pelaksanaan" : "kehadiran";
    return room.page(
        visit,
        "desk/kehadiran",
        new KehadiranTab(
            room.head(visit, tab, complaint),
            DayPage.counts(minutes, visit.words()),
            typed,
            found.size() > MOST_FOUND,
            found.stream().limit(MOST_FOUND).map(line -> found(line, visit)).toList()));
  }

  private KehadiranTab.Found found(Progress.Line line, DeskRoom.Visit visit) {
    var words = visit.words();
    var person = line.participant();
    var office =
        Stream.of(person.jabatan(), person.instansi())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    return new KehadiranTab.Found(
        person.id().value(),
        person.name(),
        office,
        DayPage.state(line, visit.event().programme(), words),
        line.presence().kind().name(),
        Presences.badge(line.presence(), words),
        Presences.proxy(line.presence()),
        line.mark().map(it -> words.stamp(it.at(), visit.event().programme().zone())).orElse(""),
        later(visit).toString());
  }

  private LocalDate later(DeskRoom.Visit visit) {
    var programme = visit.event().programme();
    var today = clock.instant().atOffset(programme.zone().offset()).toLocalDate();
    return (today.isAfter(programme.to()) ? today : programme.to()).plusDays(DAYS_LATER);
  }

  private static String named(Participant person) {
    return (person.name() + " " + person.instansi()).toLowerCase(Locale.ROOT);
  }
}
