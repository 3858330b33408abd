package id.ikrar.store;

import id.ikrar.kernel.Digest;
import id.ikrar.seal.Holdings;
import id.ikrar.signing.Acceptance;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a database holds, for an audit. */
@Singleton
final class JdbcHoldings implements Holdings {
  private final LogEntryRows entries;
  private final AcceptanceRows acceptances;
  private final SealingRows sealing;

  JdbcHoldings(LogEntryRows entries, AcceptanceRows acceptances, SealingRows sealing) {
    this.entries = entries;
    this.acceptances = acceptances;
    this.sealing = sealing;
  }

  @Override
  public List<Logged> logged(long from, int limit) {
    return entries.from(from, limit).stream()
        .map(row ->
            new Logged(
                Optional.ofNullable(row.logIndex()).orElseThrow(), row.entry(), row.digest()))
        .toList();
  }

  @Override
  public List<Acceptance> after(String id, int limit) {
    return acceptances.after(id, limit).stream().map(AcceptanceRow::acceptance).toList();
  }

  @Override
  public List<Acceptance> of(Collection<Digest> records) {
    return records.isEmpty()
        ? List.of()
        : acceptances.findByRecordIn(records).stream().map(AcceptanceRow::acceptance).toList();
  }

  @Override
  public Place place(Digest entry) {
    var row = entries.findByDigest(entry);
    if (row.isEmpty()) {
      return new Place.Nowhere();
    }
    return row.map(LogEntryRow::logIndex).<Place>map(Place.At::new).orElseGet(Place.Waiting::new);
  }

  @Override
  public boolean awaitsSeal(Acceptance.Id acceptance) {
    return sealing.existsById(acceptance.value());
  }
}
