package id.ikrar;

import id.ikrar.tlog.Checkpoints;
import id.ikrar.tlog.Cosigning;
import id.ikrar.tlog.Cosigning.Outcome;
import id.ikrar.tlog.HttpWitness;
import id.ikrar.tlog.TileStore;
import id.ikrar.tlog.WitnessList;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks each witness for cosignatures, round after round; each has a thread that nobody else needs.
 */
@Singleton
final class CosigningRounds implements ApplicationEventListener<ServerStartupEvent> {
  private static final Logger logger = LoggerFactory.getLogger(CosigningRounds.class);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final List<Cosigning> all;
  private final InstantSource clock;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final ScheduledExecutorService executor;

  CosigningRounds(
      WitnessList witnesses, TileStore tiles, Checkpoints checkpoints, InstantSource clock) {
    this.clock = clock;
    all =
        witnesses.items().stream()
            .map(one ->
                new Cosigning(new HttpWitness(client, one.url(), one.key()), tiles, checkpoints))
            .toList();
    executor =
        Executors.newScheduledThreadPool(
            all.size(), Thread.ofPlatform().daemon().name("cosign-", 0).factory());
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    for (var one : all) {
      var _ =
          executor.scheduleWithFixedDelay(
              () -> round(one), 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @PreDestroy
  void stop() {
    executor.shutdownNow();
    client.shutdownNow();
  }

  // An exception would end the rounds for good, so it ends only this one and stands in the log.
  private void round(Cosigning one) {
    try {
      if (one.round(clock.instant()) instanceof Outcome.Silent(var reason)) {
        logger.warn("witness {} gives no cosignature: {}", one.witness().name(), reason);
      }
    } catch (RuntimeException e) {
      logger.error("asking witness {} failed", one.witness().name(), e);
    }
  }
}
