package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.pledge.OwnTemplate;
import id.ikrar.pledge.OwnTemplates;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The templates of organisations in a database. */
@Singleton
final class JdbcOwnTemplates implements OwnTemplates {
  private final OwnTemplateRows rows;
  private final TemplateTakenRows takings;
  private final Json json;
  private final Transactions transactions;

  JdbcOwnTemplates(
      OwnTemplateRows rows, TemplateTakenRows takings, Json json, Transactions transactions) {
    this.rows = rows;
    this.takings = takings;
    this.json = json;
    this.transactions = transactions;
  }

  @Override
  public boolean save(OwnTemplate version) {
    var it = version.template();
    return transactions.unlessTaken(
        () ->
            rows.save(
                new OwnTemplateRow(
                    it.id(),
                    it.version(),
                    version.owner().value(),
                    json.write(TemplateJson.of(version)),
                    version.savedAt())),
        () -> rows.versions(it.id()).stream().anyMatch(row -> row.version() == it.version()));
  }

  @Override
  public List<OwnTemplate> newest(Collection<Organization.Id> owners) {
    if (owners.isEmpty()) {
      return List.of();
    }
    return rows.newest(owners.stream().map(Organization.Id::value).toList()).stream()
        .map(this::template)
        .sorted(
            Comparator.comparing((OwnTemplate it) -> it.template().label().toLowerCase(Locale.ROOT))
                .thenComparing(it -> it.template().id()))
        .toList();
  }

  @Override
  public List<OwnTemplate> versions(String id) {
    return rows.versions(id).stream().map(this::template).toList();
  }

  @Override
  public void took(Event.Id event, Taken taken) {
    takings.put(new TemplateTakenRow(event.value(), taken.template(), taken.version(), taken.at()));
  }

  @Override
  public Optional<Taken> taken(Event.Id event) {
    return takings
        .findById(event.value())
        .map(row -> new Taken(row.template(), row.version(), row.takenAt()));
  }

  private OwnTemplate template(OwnTemplateRow row) {
    return json.read(row.content(), TemplateJson.class)
        .template(row.id(), row.version(), row.owner(), row.savedAt());
  }
}
