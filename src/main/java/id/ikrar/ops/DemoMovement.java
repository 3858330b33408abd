package id.ikrar.ops;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.movement.CampaignDesk;
import id.ikrar.movement.CascadeDesk;
import id.ikrar.movement.CascadeOrder;
import id.ikrar.movement.Noticeboard;
import id.ikrar.movement.Subject;
import id.ikrar.region.Level;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The wish of S2: carried on to the 20 kecamatan of Bandar Lampung; and a movement of all events
 * that everybody may see. The child events, their days and their organisers are samples.
 */
@Singleton
final class DemoMovement {
  static final String SLUG = "gerakan-contoh";
  private static final String NAME = "Gerakan Netralitas di Lampung (contoh)";
  private static final String CASCADED = "S2";
  private static final LocalDate DAY = LocalDate.of(2024, 9, 16);

  private final CascadeDesk cascades;
  private final CampaignDesk campaigns;
  private final Noticeboard board;

  DemoMovement(CascadeDesk cascades, CampaignDesk campaigns, Noticeboard board) {
    this.cascades = cascades;
    this.campaigns = campaigns;
    this.board = board;
  }

  /** Loads what is not there yet. */
  void load(Organization host, List<DemoEvent> events, Instant now) {
    events.stream()
        .filter(it -> it.seed().equals(CASCADED))
        .forEach(it -> cascade(it.event(), now));
    var campaign =
        campaigns.all(host.id()).stream()
            .findFirst()
            .orElseGet(() -> campaigns.create(host.id(), NAME, now));
    campaigns.put(campaign, events.stream().map(it -> it.event().id()).toList());
    board.choose(new Subject.OfCampaign(campaign.id()), SLUG, true, false);
  }

  private void cascade(Event parent, Instant now) {
    var order = new CascadeOrder(Optional.of(Level.KECAMATAN), List.of(), DAY, DAY, true, false);
    if (cascades.plan(parent, order, now) instanceof CascadeDesk.Planning.Planned(var plan)) {
      var all = plan.branches().stream().map(it -> it.unit().key()).collect(Collectors.toSet());
      cascades.grow(plan, all, true, now);
    }
  }
}
