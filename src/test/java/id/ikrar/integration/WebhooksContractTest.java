package id.ikrar.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Webhooks and their messages. */
@EveryStore
class WebhooksContractTest {
  private static final Instant NOW = World.NOON;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final World world;
  private final Webhooks webhooks;
  private final Deliveries deliveries;

  WebhooksContractTest(Store store) {
    Ports ports = store.empty();
    world = new World(ports);
    webhooks = ports.webhooks();
    deliveries = ports.deliveries();
  }

  @Test
  void aWebhookIsFoundAsItWasAdded() {
    var webhook = stored();
    assertThat(webhooks.find(webhook.id())).contains(webhook);
    assertThat(webhooks.of(webhook.organization())).containsExactly(webhook);
    assertThat(webhooks.all()).containsExactly(webhook);
    assertThat(webhooks.find(new Webhook.Id(world.key()))).isEmpty();
  }

  @Test
  void aWebhookIsRemovedByItsOwnersWithWhatWaitsForIt() {
    var webhook = stored();
    lay(message(webhook, "a", NOW));
    assertThat(webhooks.remove(world.storedOrganization().id(), webhook.id())).isFalse();
    assertThat(webhooks.remove(webhook.organization(), webhook.id())).isTrue();
    assertThat(webhooks.remove(webhook.organization(), webhook.id())).isFalse();
    assertThat(deliveries.claim(10, NOW, PATIENCE)).isEmpty();
  }

  @Test
  void aHappeningIsLaidOutOnceForEachWebhook() {
    var one = stored();
    var two = stored();
    var first = message(one, "a", NOW);
    lay(first, message(two, "a", NOW), message(one, "b", NOW));
    lay(message(one, "a", NOW.plusSeconds(1)));
    assertThat(deliveries.of(one.id(), 10)).extracting(Delivery::subject).containsExactly("b", "a");
    assertThat(deliveries.find(one.id(), first.id())).contains(first);
    assertThat(deliveries.find(two.id(), first.id())).isEmpty();
    assertThat(deliveries.of(two.id(), 10)).hasSize(1);
  }

  @Test
  void readingGoesOnWhereItStopped() {
    var place = new Happenings.Place(7, NOW);
    deliveries.advance(at -> {
      assertThat(at).isEqualTo(Deliveries.START);
      return new Deliveries.Step(List.of(), place, true);
    });
    boolean more =
        deliveries.advance(at -> {
          assertThat(at).isEqualTo(place);
          return new Deliveries.Step(List.of(), at, false);
        });
    assertThat(more).isFalse();
  }

  @Test
  void aStepThatBreaksOffChangesNothing() {
    var webhook = stored();
    try {
      deliveries.advance(_ -> {
        throw new IllegalStateException("broken");
      });
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("broken");
    }
    deliveries.advance(at -> {
      assertThat(at).isEqualTo(Deliveries.START);
      return new Deliveries.Step(List.of(message(webhook, "a", NOW)), at, false);
    });
    assertThat(deliveries.of(webhook.id(), 10)).hasSize(1);
  }

  @Test
  void whatIsDueIsClaimedOnceUntilThePatienceEnds() {
    var webhook = stored();
    lay(message(webhook, "a", NOW), message(webhook, "later", NOW.plusSeconds(1)));
    assertThat(deliveries.claim(10, NOW, PATIENCE))
        .extracting(Delivery::subject)
        .containsExactly("a");
    assertThat(deliveries.claim(10, NOW, PATIENCE)).isEmpty();
    assertThat(deliveries.claim(10, NOW.plus(PATIENCE), PATIENCE))
        .extracting(Delivery::subject)
        .containsExactly("later", "a");
  }

  @Test
  void manySendersNeverClaimTheSame() throws Exception {
    var webhook = stored();
    for (int i = 0; i < 20; i++) {
      lay(message(webhook, "s" + i, NOW));
    }
    var claimed =
        Together.run(4, _ -> deliveries.claim(5, NOW, PATIENCE)).stream()
            .flatMap(List::stream)
            .map(Delivery::id)
            .toList();
    assertThat(claimed).doesNotHaveDuplicates();
  }

  @Test
  void whatBecameOfAnAttemptIsKeptAndWhatIsOverIsForgotten() {
    var webhook = stored();
    var waiting = message(webhook, "waiting", NOW);
    var gone = message(webhook, "gone", NOW);
    lay(waiting, gone);
    var delivered = with(gone, Delivery.State.DELIVERED, 3, "204");
    deliveries.record(delivered);
    assertThat(deliveries.find(webhook.id(), gone.id())).contains(delivered);
    assertThat(deliveries.claim(10, NOW, PATIENCE))
        .extracting(Delivery::subject)
        .containsExactly("waiting");
    assertThat(deliveries.forget(NOW)).isZero();
    assertThat(deliveries.forget(NOW.plusSeconds(1))).isOne();
    assertThat(deliveries.of(webhook.id(), 10))
        .extracting(Delivery::subject)
        .containsExactly("waiting");
  }

  private void lay(Delivery... messages) {
    deliveries.advance(at -> new Deliveries.Step(List.of(messages), at, false));
  }

  private Webhook stored() {
    Organization organization = world.storedOrganization();
    var webhook =
        new Webhook(
            new Webhook.Id(world.key()),
            organization.id(),
            URI.create("https://example.org/kait?a=1"),
            Set.of(Happening.Kind.SIGNED, Happening.Kind.CLOSED),
            NOW);
    webhooks.add(webhook);
    return webhook;
  }

  private Delivery message(Webhook webhook, String subject, Instant next) {
    return new Delivery(
        new Delivery.Id(world.key()),
        webhook.id(),
        Happening.Kind.SIGNED,
        subject,
        new Event.Id(world.key()),
        "{\"type\":\"pledge.signed\"}",
        NOW,
        0,
        next,
        Delivery.State.WAITING,
        "");
  }

  private static Delivery with(Delivery it, Delivery.State state, int attempts, String answer) {
    return new Delivery(
        it.id(),
        it.webhook(),
        it.kind(),
        it.subject(),
        it.event(),
        it.body(),
        it.createdAt(),
        attempts,
        it.next(),
        state,
        answer);
  }
}
