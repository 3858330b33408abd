package id.ikrar.store;

import id.ikrar.event.Letterhead;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.region.RegionCode;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Organisations in a database. */
@Singleton
final class JdbcOrganizations implements Organizations {
  private final OrganizationRows rows;
  private final Json json;
  private final Transactions transactions;

  JdbcOrganizations(OrganizationRows rows, Json json, Transactions transactions) {
    this.rows = rows;
    this.json = json;
    this.transactions = transactions;
  }

  @Override
  public void add(Organization organization) {
    rows.save(row(organization));
  }

  @Override
  public void add(Organization organization, Organization.Id parent) {
    transactions.run(() -> {
      rows.save(row(organization));
      rows.place(organization.id().value(), parent.value());
      return true;
    });
  }

  @Override
  public void rename(Organization.Id id, String name) {
    transactions.run(() -> {
      rows.findById(id.value())
          .map(this::organization)
          .ifPresent(it -> rows.update(row(it.called(name))));
      return true;
    });
  }

  @Override
  public Map<Organization.Id, Organization.Id> parents() {
    return rows.places().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                it -> new Organization.Id(it.child()), it -> new Organization.Id(it.parent())));
  }

  @Override
  public Optional<Organization> find(Organization.Id id) {
    return rows.findById(id.value()).map(this::organization);
  }

  @Override
  public void place(Organization.Id child, Organization.Id parent) {
    rows.place(child.value(), parent.value());
  }

  @Override
  public Set<Organization.Id> reach(Organization.Id id) {
    var reached = new LinkedHashSet<>(Set.of(id.value()));
    // A level at a time; what was reached before is not asked for again, so a circle ends too.
    for (var level = rows.below(reached); reached.addAll(level); level = rows.below(level)) {}
    return reached.stream().map(Organization.Id::new).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Set<Organization.Id> above(Organization.Id id) {
    var reached = new LinkedHashSet<String>();
    // Each has one place, so this is a line; what comes again would be a circle.
    for (var next = Optional.of(id.value());
        next.isPresent() && reached.add(next.get());
        next = rows.parent(next.get())) {}
    return reached.stream().map(Organization.Id::new).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void change(Organization.Id id, Letterhead letterhead) {
    rows.change(id.value(), json.write(LetterheadJson.of(letterhead)));
  }

  @Override
  public List<Organization> all() {
    return rows.all().stream().map(this::organization).toList();
  }

  private OrganizationRow row(Organization organization) {
    return new OrganizationRow(
        organization.id().value(),
        organization.name(),
        organization.kind().name(),
        organization.region().value(),
        json.write(LetterheadJson.of(organization.letterhead())));
  }

  private Organization organization(OrganizationRow row) {
    return new Organization(
        new Organization.Id(row.id()),
        row.name(),
        Organization.Kind.valueOf(row.kind()),
        new RegionCode(row.region()),
        json.read(row.letterhead(), LetterheadJson.class).letterhead());
  }
}
