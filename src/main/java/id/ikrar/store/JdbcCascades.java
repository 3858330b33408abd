package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.movement.Cascades;
import id.ikrar.movement.Child;
import id.ikrar.movement.Shared;
import id.ikrar.movement.Sprout;
import id.ikrar.movement.Unit;
import id.ikrar.pledge.Wording;
import id.ikrar.region.RegionCode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which events were cascaded from which, in a database. */
@Singleton
final class JdbcCascades implements Cascades {
  private final CascadedEventRows rows;
  private final EventRows eventRows;
  private final JdbcEvents events;
  private final JdbcOrganizations organizations;
  private final DraftRows drafts;
  private final CampaignRows campaigns;
  private final Json json;
  private final Transactions transactions;

  JdbcCascades(
      CascadedEventRows rows,
      EventRows eventRows,
      JdbcEvents events,
      JdbcOrganizations organizations,
      DraftRows drafts,
      CampaignRows campaigns,
      Json json,
      Transactions transactions) {
    this.rows = rows;
    this.eventRows = eventRows;
    this.events = events;
    this.organizations = organizations;
    this.drafts = drafts;
    this.campaigns = campaigns;
    this.json = json;
    this.transactions = transactions;
  }

  @Override
  public List<Event.Id> grow(Event parent, List<Sprout> sprouts) {
    return transactions.run(() -> {
      // The lock makes a second cascade of the same parent wait; it then finds the units taken.
      var state = eventRows.lock(parent.id().value()).orElseThrow().state();
      var taken = new HashSet<String>();
      rows.findByParentOrderByUnitKey(parent.id().value()).forEach(row -> taken.add(row.unitKey()));
      var made = new ArrayList<Event.Id>();
      for (var sprout : sprouts) {
        if (taken.add(sprout.child().unit().key())) {
          plant(parent, sprout, state.equals("DRAFT") || state.equals("PUBLISHED"));
          made.add(sprout.child().event().id());
        }
      }
      return List.copyOf(made);
    });
  }

  @Override
  public List<Child> children(Event.Id parent) {
    var cascaded = rows.findByParentOrderByUnitKey(parent.value());
    Map<String, EventRow> by = new HashMap<>();
    eventRows.cascadedFrom(parent.value()).forEach(row -> by.put(row.id(), row));
    return cascaded.stream()
        .flatMap(row -> Optional.ofNullable(by.get(row.event())).map(it -> child(row, it)).stream())
        .toList();
  }

  @Override
  public Optional<Child> of(Event.Id child) {
    return rows.findById(child.value())
        .map(row -> child(row, eventRows.findById(row.event()).orElseThrow()));
  }

  private void plant(Event parent, Sprout sprout, boolean undivided) {
    var child = sprout.child();
    var event = child.event();
    if (sprout.fresh()) {
      organizations.add(sprout.organizer());
      organizations.place(sprout.organizer().id(), parent.organizer());
    }
    eventRows.save(events.row(event));
    var words = child.shared().map(Shared::words).map(this::written);
    words.ifPresent(text -> drafts.put(new DraftRow(event.id().value(), text)));
    rows.save(
        new CascadedEventRow(
            event.id().value(),
            parent.id().value(),
            child.unit().key(),
            child.unit().name(),
            child.unit().region().map(RegionCode::value).orElse(null),
            words.orElse(null),
            child.shared().map(Shared::extendable).orElse(false)));
    campaigns.follow(event.id().value(), parent.id().value());
    if (undivided) {
      int number = 0;
      for (var person : sprout.people()) {
        number++;
        rows.movePerson(person.value(), event.id().value(), number);
        rows.moveLinks(person.value(), event.id().value());
      }
    }
  }

  private String written(Wording wording) {
    return json.write(WordingJson.of(wording));
  }

  private Child child(CascadedEventRow row, EventRow event) {
    var shared =
        Optional.ofNullable(row.wording())
            .map(text -> json.read(text, WordingJson.class).wording())
            .map(words -> new Shared(words, row.extendable()));
    var unit =
        new Unit(
            row.unitKey(), row.unitName(), Optional.ofNullable(row.region()).map(RegionCode::new));
    return new Child(new Event.Id(row.parent()), unit, events.event(event), shared);
  }
}
