package id.ikrar;

import id.ikrar.seal.ClosingSeal;
import id.ikrar.seal.Herald;
import id.ikrar.seal.Sealer;
import id.ikrar.signing.Preparations;
import id.ikrar.tlog.Sequencer;
import id.ikrar.tlog.StatusPublisher;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work that nobody waits for: log, seal, tidy up; on every node, round after round. */
@Singleton
final class Rounds implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger logger = LoggerFactory.getLogger(Rounds.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration TIDY = Duration.ofMinutes(10);
  private static final Duration HERALD = Duration.ofMinutes(1);
  private static final Duration CLOSING = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofDays(1);

  private final Herald herald;
  private final Sequencer sequencer;
  private final Sealer sealer;
  private final ClosingSeal closing;
  private final StatusPublisher status;
  private final Preparations preparations;
  private final Caretaker caretaker;
  private final InstantSource clock;
  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(4, Thread.ofPlatform().daemon().name("round-", 0).factory());

  Rounds(
      Herald herald,
      Sequencer sequencer,
      Sealer sealer,
      ClosingSeal closing,
      StatusPublisher status,
      Preparations preparations,
      Caretaker caretaker,
      InstantSource clock) {
    this.herald = herald;
    this.sequencer = sequencer;
    this.sealer = sealer;
    this.closing = closing;
    this.status = status;
    this.preparations = preparations;
    this.caretaker = caretaker;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    every(HERALD, herald::announce);
    every(PAUSE, this::sequence);
    every(PAUSE, this::seal);
    every(CLOSING, () -> closing.run(clock.instant()));
    every(PAUSE, () -> status.run(clock.instant()));
    // Long after they expired, so that no acceptance under way can lose its preparation.
    every(TIDY, () -> preparations.forget(clock.instant().minus(GRACE)));
    every(TIDY, () -> caretaker.tidy(clock.instant()));
  }

  @PreDestroy
  void stop() throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
      executor.shutdownNow();
    }
  }

  private void sequence() {
    while (sequencer.run(clock.instant()).isPresent()) {
      // A full batch may have left others waiting.
    }
  }

  private void seal() {
    int sealed;
    do {
      sealed = 0;
      for (var work : sealer.claim(clock.instant())) {
        try {
          if (sealer.seal(work, clock.instant())) {
            sealed++;
          }
        } catch (RuntimeException e) {
          // One file that cannot be sealed must not keep the others waiting; it is tried again.
          logger.error("sealing {} failed", work.acceptance().id().value(), e);
        }
      }
    } while (sealed > 0 && !executor.isShutdown());
  }

  // An exception would end the rounds for good, so it ends only this one and stands in the log.
  private void every(Duration pause, Runnable round) {
    var _ =
        executor.scheduleWithFixedDelay(
            () -> {
              try {
                round.run();
              } catch (RuntimeException e) {
                logger.error("a round failed", e);
              }
            },
            0,
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }
}
