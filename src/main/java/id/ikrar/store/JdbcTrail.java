package id.ikrar.store;

import id.ikrar.account.Account;
import id.ikrar.account.Deed;
import id.ikrar.account.Trail;
import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The audit trail in a database. */
@Singleton
final class JdbcTrail implements Trail {
  private final DeedRows rows;

  JdbcTrail(DeedRows rows) {
    this.rows = rows;
  }

  @Override
  public void note(Deed deed) {
    rows.save(
        new DeedRow(
            null,
            deed.organization().value(),
            deed.account().value(),
            deed.name(),
            deed.kind().name(),
            deed.event().map(Event.Id::value).orElse(null),
            deed.subject(),
            deed.at()));
  }

  @Override
  public List<Line> read(Query query) {
    if (query.organizations().isEmpty()) {
      return List.of();
    }
    return rows
        .read(
            ids(query.organizations()),
            query.before(),
            query.event().map(Event.Id::value).orElse(""),
            query.account().map(Account.Id::value).orElse(""),
            query.most())
        .stream()
        .map(row -> new Line(Objects.requireNonNull(row.number()), deed(row)))
        .toList();
  }

  @Override
  public List<Actor> actors(Set<Organization.Id> organizations) {
    if (organizations.isEmpty()) {
      return List.of();
    }
    return rows.lastOfEach(ids(organizations)).stream()
        .map(row -> new Actor(new Account.Id(row.account()), row.name()))
        .toList();
  }

  private static List<String> ids(Set<Organization.Id> organizations) {
    return organizations.stream().map(Organization.Id::value).toList();
  }

  private static Deed deed(DeedRow row) {
    return new Deed(
        new Organization.Id(row.organization()),
        new Account.Id(row.account()),
        row.name(),
        Deed.Kind.valueOf(row.kind()),
        Optional.ofNullable(row.event()).map(Event.Id::new),
        row.subject(),
        row.at());
  }
}
