package id.ikrar.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Bytes;
import id.ikrar.store.MemoryPorts;
import id.ikrar.store.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class MessengerTest {
  private static final Instant NOW = World.NOON;

  private final MemoryPorts ports = MemoryPorts.empty();
  private final World world = new World(ports);
  private final Organizations organizations = ports.organizations();
  private final Organization province = world.storedOrganization();
  private final Organization regency = world.storedOrganization();
  private final Organization stranger = world.storedOrganization();
  private final List<Happening> happened = new ArrayList<>();
  private final List<Carried> carried = new ArrayList<>();
  private final WebhookSecrets secrets = new WebhookSecrets(Bytes.owning(new byte[32]));
  private Postman.Outcome outcome = new Postman.Outcome.Taken(200);
  private final Messenger messenger =
      new Messenger(
          ports.webhooks(),
          ports.deliveries(),
          this::read,
          organizations,
          secrets,
          this::carry,
          URI.create("https://ikrar.example"),
          RandomGenerator.of("L64X128MixRandom"));

  private record Carried(URI url, Map<String, String> headers, String body) {}

  MessengerTest() {
    organizations.place(regency.id(), province.id());
  }

  @Test
  void whatHappensBelowAnOrganisationIsToldToItAndToNobodyElse() {
    var above = webhook(province, Happening.Kind.SIGNED);
    webhook(stranger, Happening.Kind.SIGNED);
    webhook(province, Happening.Kind.CLOSED);
    happen(Happening.Kind.SIGNED, "a", NOW);
    round(NOW);
    assertThat(carried).hasSize(1);
    assertThat(carried.getFirst().url()).isEqualTo(above.url());
    assertThat(carried.getFirst().body())
        .startsWith("{\"type\":\"pledge.signed\",\"timestamp\":\"" + NOW + "\"")
        .contains("\"shortId\":\"", "\"check\":\"https://ikrar.example/v/");
  }

  @Test
  void whatHappenedBeforeTheWebhookIsNotTold() {
    webhook(province, Happening.Kind.SIGNED);
    happen(Happening.Kind.SIGNED, "a", NOW.minusNanos(1));
    round(NOW);
    assertThat(carried).isEmpty();
  }

  @Test
  void theSignatureIsThatOfStandardWebhooks() throws Exception {
    var webhook = webhook(province, Happening.Kind.SIGNED);
    happen(Happening.Kind.SIGNED, "a", NOW);
    round(NOW);
    var headers = carried.getFirst().headers();
    var shown = secrets.shown(webhook.id());
    assertThat(shown).startsWith("whsec_");
    var mac = Mac.getInstance("HmacSHA256");
    var key = Base64.getDecoder().decode(shown.substring("whsec_".length()));
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    var signed =
        headers.get("webhook-id")
            + "."
            + headers.get("webhook-timestamp")
            + "."
            + carried.getFirst().body();
    assertThat(headers.get("webhook-signature"))
        .isEqualTo(
            "v1,"
                + Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    assertThat(secrets.shown(webhook(province, Happening.Kind.SIGNED).id())).isNotEqualTo(shown);
  }

  @Test
  void whatIsNotTakenIsTriedAgainWithGrowingPausesAndThenGivenUp() {
    var webhook = webhook(province, Happening.Kind.SIGNED);
    happen(Happening.Kind.SIGNED, "a", NOW);
    outcome = new Postman.Outcome.Refused("503");
    round(NOW);
    var at = NOW;
    for (var pause : Messenger.PAUSES) {
      round(at.plus(pause).minusNanos(1));
      assertThat(last(webhook).state()).isEqualTo(Delivery.State.WAITING);
      int before = carried.size();
      at = at.plus(pause);
      round(at);
      assertThat(carried).hasSize(before + 1);
    }
    assertThat(last(webhook).state()).isEqualTo(Delivery.State.GIVEN_UP);
    assertThat(last(webhook).answer()).isEqualTo("503");
    round(at.plus(Duration.ofDays(10)));
    assertThat(carried).hasSize(Messenger.PAUSES.size() + 1);
    assertThat(carried.stream().map(it -> it.headers().get("webhook-id")).distinct()).hasSize(1);
  }

  @Test
  void aMessageThatWasGivenUpIsSentAgainWhenAsked() {
    var webhook = webhook(province, Happening.Kind.SIGNED);
    happen(Happening.Kind.SIGNED, "a", NOW);
    outcome = new Postman.Outcome.Forbidden("address inside a network");
    round(NOW);
    assertThat(last(webhook).state()).isEqualTo(Delivery.State.GIVEN_UP);
    outcome = new Postman.Outcome.Taken(204);
    messenger.again(last(webhook), NOW.plusSeconds(9));
    round(NOW.plusSeconds(9));
    assertThat(last(webhook).state()).isEqualTo(Delivery.State.DELIVERED);
    assertThat(last(webhook).answer()).isEqualTo("204");
  }

  @Test
  void whatWasToldOnceIsNotToldAgain() {
    webhook(province, Happening.Kind.SEALED);
    happen(Happening.Kind.SEALED, "a", NOW);
    happen(Happening.Kind.SEALED, "a", NOW);
    round(NOW);
    round(NOW.plusSeconds(5));
    assertThat(carried).hasSize(1);
  }

  private Delivery last(Webhook webhook) {
    return ports.deliveries().of(webhook.id(), 1).getFirst();
  }

  private void round(Instant now) {
    while (messenger.collect(now)) {
      // Until all is read.
    }
    messenger.send(now);
  }

  private Webhook webhook(Organization organization, Happening.Kind kind) {
    var id = new Webhook.Id(world.key());
    var webhook =
        new Webhook(
            id,
            organization.id(),
            URI.create("https://example.org/" + id.value()),
            Set.of(kind),
            NOW);
    ports.webhooks().add(webhook);
    return webhook;
  }

  private void happen(Happening.Kind kind, String subject, Instant at) {
    happened.add(
        new Happening(
            kind,
            subject,
            regency.id(),
            new Event.Id(world.key()),
            Optional.of(world.shortId()),
            at));
  }

  private Happenings.Page read(Happenings.Place from, int limit, Instant now) {
    // One at a time, so that the messenger has to come back for more.
    int at = Math.toIntExact(from.index());
    int to = Math.min(happened.size(), at + 1);
    return new Happenings.Page(
        happened.subList(at, to), new Happenings.Place(to, now), to < happened.size());
  }

  private Postman.Outcome carry(URI url, Map<String, String> headers, String body) {
    carried.add(new Carried(url, headers, body));
    return outcome;
  }
}
