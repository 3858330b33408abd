package id.ikrar.integration;

import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Key;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Tells other programs what happened: each message at least once, in the order of the log as far as
 * receivers answer, again with growing pauses when they do not.
 */
public final class Messenger {
  /** After the first attempt, the second, and so on; then it gives up. */
  public static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(6),
          Duration.ofHours(12),
          Duration.ofHours(24));

  /** How long messages are kept after they have gone. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final int READ = 500;
  private static final int SEND = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Happenings happenings;
  private final Organizations organizations;
  private final WebhookSecrets secrets;
  private final Postman postman;
  private final URI host;
  private final RandomGenerator random;

  /**
   * A messenger between these.
   *
   * @param host where pledges are checked
   */
  public Messenger(
      Webhooks webhooks,
      Deliveries deliveries,
      Happenings happenings,
      Organizations organizations,
      WebhookSecrets secrets,
      Postman postman,
      URI host,
      RandomGenerator random) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.happenings = happenings;
    this.organizations = organizations;
    this.secrets = secrets;
    this.postman = postman;
    this.host = host;
    this.random = random;
  }

  /** Reads on and lays out messages; whether there may be more to read at once. */
  public boolean collect(Instant now) {
    return deliveries.advance(place -> {
      var page = happenings.read(place, READ, now);
      return new Deliveries.Step(messages(page.happenings(), now), page.next(), page.full());
    });
  }

  /** Sends what is due; how many attempts were made. */
  public int send(Instant now) {
    var due = deliveries.claim(SEND, now, PATIENCE);
    for (var delivery : due) {
      webhooks
          .find(delivery.webhook())
          .ifPresent(webhook -> deliveries.record(attempt(webhook, delivery, now)));
    }
    return due.size();
  }

  /** Tries a message anew, though it was delivered or given up. */
  public void again(Delivery it, Instant now) {
    deliveries.record(
        new Delivery(
            it.id(),
            it.webhook(),
            it.kind(),
            it.subject(),
            it.event(),
            it.body(),
            it.createdAt(),
            0,
            now,
            Delivery.State.WAITING,
            it.answer()));
  }

  private List<Delivery> messages(List<Happening> page, Instant now) {
    if (page.isEmpty()) {
      return List.of();
    }
    var all = webhooks.all();
    var reach = new HashMap<Organization.Id, Set<Organization.Id>>();
    var messages = new ArrayList<Delivery>();
    for (var happening : page) {
      for (var webhook : all) {
        var below = reach.computeIfAbsent(webhook.organization(), organizations::reach);
        // What happened before somebody asked to be told is not told.
        if (webhook.kinds().contains(happening.kind())
            && below.contains(happening.organizer())
            && !happening.at().isBefore(webhook.createdAt())) {
          messages.add(message(webhook, happening, now));
        }
      }
    }
    return messages;
  }

  private Delivery message(Webhook webhook, Happening happening, Instant now) {
    return new Delivery(
        new Delivery.Id(Key.next(now, random)),
        webhook.id(),
        happening.kind(),
        happening.subject(),
        happening.event(),
        body(happening),
        now,
        0,
        now,
        Delivery.State.WAITING,
        "");
  }

  // Every value is an id, a moment or an address of ours: nothing in it needs escaping.
  private String body(Happening it) {
    var pledge =
        it.shortId()
            .map(id ->
                ",\"shortId\":\"%s\",\"check\":\"%s\""
                    .formatted(id.printed(), host.resolve("/v/" + id.printed())))
            .orElse("");
    return "{\"type\":\"%s\",\"timestamp\":\"%s\",\"data\":{\"event\":\"%s\",\"organization\":\"%s\"%s}}"
        .formatted(it.kind().word(), it.at(), it.event().value(), it.organizer().value(), pledge);
  }

  private Delivery attempt(Webhook webhook, Delivery it, Instant now) {
    var headers =
        Map.of(
            "content-type", "application/json",
            "webhook-id", it.id().value(),
            "webhook-timestamp", Long.toString(now.getEpochSecond()),
            "webhook-signature", secrets.sign(webhook.id(), it.id(), now, it.body()));
    int attempts = it.attempts() + 1;
    return switch (postman.carry(webhook.url(), headers, it.body())) {
      case Postman.Outcome.Taken(var status) ->
          after(it, attempts, now, Delivery.State.DELIVERED, Integer.toString(status));
      case Postman.Outcome.Forbidden(var why) ->
          after(it, attempts, now, Delivery.State.GIVEN_UP, why);
      case Postman.Outcome.Refused(var why) ->
          attempts > PAUSES.size()
              ? after(it, attempts, now, Delivery.State.GIVEN_UP, why)
              : after(
                  it, attempts, now.plus(PAUSES.get(attempts - 1)), Delivery.State.WAITING, why);
    };
  }

  private static Delivery after(
      Delivery it, int attempts, Instant next, Delivery.State state, String answer) {
    return new Delivery(
        it.id(),
        it.webhook(),
        it.kind(),
        it.subject(),
        it.event(),
        it.body(),
        it.createdAt(),
        attempts,
        next,
        state,
        answer);
  }
}
