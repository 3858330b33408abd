package id.ikrar;

import id.ikrar.integration.Deliveries;
import id.ikrar.integration.Messenger;
import id.ikrar.integration.Replays;
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

/** Tells other programs, round after round; a receiver that is slow holds up one of the senders. */
@Singleton
final class MessageRounds implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger logger = LoggerFactory.getLogger(MessageRounds.class);
  private static final int SENDERS = 3;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration TIDY = Duration.ofMinutes(10);

  private final Messenger messenger;
  private final Deliveries deliveries;
  private final Replays replays;
  private final InstantSource clock;
  private final ScheduledExecutorService executor =
      Executors.newScheduledThreadPool(
          SENDERS + 1, Thread.ofPlatform().daemon().name("message-", 0).factory());

  MessageRounds(Messenger messenger, Deliveries deliveries, Replays replays, InstantSource clock) {
    this.messenger = messenger;
    this.deliveries = deliveries;
    this.replays = replays;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    every(PAUSE, this::collect);
    for (int i = 0; i < SENDERS; i++) {
      every(PAUSE, () -> messenger.send(clock.instant()));
    }
    every(
        TIDY,
        () -> {
          deliveries.forget(clock.instant().minus(Messenger.KEPT));
          replays.forget(clock.instant().minus(Replays.KEPT));
        });
  }

  @PreDestroy
  void stop() throws InterruptedException {
    executor.shutdown();
    if (!executor.awaitTermination(10, TimeUnit.SECONDS)) {
      executor.shutdownNow();
    }
  }

  private void collect() {
    while (messenger.collect(clock.instant())) {
      // A full page may have left others waiting.
    }
  }

  // An exception would end the rounds for good, so it ends only this one and stands in the log.
  private void every(Duration pause, Runnable round) {
    var _ =
        executor.scheduleWithFixedDelay(
            () -> {
              try {
                round.run();
              } catch (RuntimeException e) {
                logger.error("a round of messages failed", e);
              }
            },
            0,
            pause.toMillis(),
            TimeUnit.MILLISECONDS);
  }
}
