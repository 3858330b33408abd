package id.ikrar.web;

import id.ikrar.desk.Board;
import id.ikrar.desk.Caretaker;
import id.ikrar.desk.Glance;
import id.ikrar.desk.Organizer;
import id.ikrar.desk.Progress;
import id.ikrar.event.Event;
import id.ikrar.signing.HallRule;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * The boards of events that somebody looks at: each is looked up once a second, however many
 * screens show it, and counted anew only when something has changed.
 */
@Singleton
final class LiveBoards {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Organizer organizer;
  private final Caretaker caretaker;
  private final Glance glance;
  private final ExecutorService blocking;
  private final Map<Event.Id, Flux<Seen>> shared = new ConcurrentHashMap<>();

  LiveBoards(
      Organizer organizer,
      Caretaker caretaker,
      Glance glance,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.organizer = organizer;
    this.caretaker = caretaker;
    this.glance = glance;
    this.blocking = blocking;
  }

  /** A board as of now, and the rules under which it is shown. */
  record Seen(Board board, HallRule rule) {}

  private record Mark(Progress.Tally tally, HallRule rule) {}

  Seen now(Event event) {
    return glance.at(
        () -> new Seen(Board.of(organizer.progress(event)), caretaker.rule(event.id())));
  }

  /** The board at once, and again whenever it has changed. */
  Flux<Seen> of(Event event) {
    return shared.computeIfAbsent(event.id(), _ -> watched(event));
  }

  private Flux<Seen> watched(Event event) {
    // Subscribed to anew after a time without screens, so what was seen then is forgotten.
    return Flux.defer(
            () -> {
              var last = new AtomicReference<>(Optional.<Mark>empty());
              return Flux.interval(Duration.ZERO, LOOK_EVERY)
                  .onBackpressureDrop()
                  .publishOn(Schedulers.fromExecutor(blocking), 1)
                  .flatMapIterable(_ -> look(event, last));
            })
        .doFinally(_ -> shared.remove(event.id()))
        .replay(1)
        .refCount();
  }

  /** What is there now, if it is another than last time. */
  private List<Seen> look(Event event, AtomicReference<Optional<Mark>> last) {
    return glance.at(() -> {
      var mark = Optional.of(mark(event.id()));
      return last.getAndSet(mark).equals(mark) ? List.of() : List.of(now(event));
    });
  }

  private Mark mark(Event.Id event) {
    return new Mark(organizer.tally(event), caretaker.rule(event));
  }
}
