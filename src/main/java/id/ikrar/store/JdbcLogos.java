package id.ikrar.store;

import id.ikrar.event.Logo;
import id.ikrar.event.Logos;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Logos in a database. */
@Singleton
final class JdbcLogos implements Logos {
  private final LogoRows rows;
  private final Transactions transactions;

  JdbcLogos(LogoRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public void put(Organization.Id organization, Logo logo, Instant now) {
    var row =
        new LogoRow(
            logo.digest(),
            organization.value(),
            logo.kind().name(),
            logo.width(),
            logo.height(),
            logo.picture(),
            now);
    var _ =
        transactions.unlessTaken(() -> rows.save(row), () -> rows.existsByDigest(logo.digest()));
  }

  @Override
  public Optional<Logo> find(Digest digest) {
    return rows.findByDigest(digest)
        .map(row ->
            new Logo(row.picture(), Logo.Kind.valueOf(row.kind()), row.width(), row.height()));
  }
}
