package id.ikrar.store;

import id.ikrar.tlog.Retractions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What the log took back, from the rows that brought its entries. */
@Singleton
final class JdbcRetractions implements Retractions {
  private final LoggedAcceptances acceptances;
  private final LogEntryRows entries;

  // By acceptance: an index never changes, and each list asks for all of them.
  private final Map<String, Long> indexes = new ConcurrentHashMap<>();

  JdbcRetractions(LoggedAcceptances acceptances, LogEntryRows entries) {
    this.acceptances = acceptances;
    this.entries = entries;
  }

  @Override
  public Retracted under(long size) {
    return new Retracted(
        indexes(acceptances.withdrawn(size)), indexes(acceptances.corrected(size)));
  }

  private Set<Long> indexes(List<LoggedAcceptance> taken) {
    return taken.stream()
        .map(it -> indexes.computeIfAbsent(it.id(), _ -> index(it)))
        .collect(Collectors.toSet());
  }

  // The entry was queued before the one that takes it back, so it has its index.
  private long index(LoggedAcceptance acceptance) {
    return entries
        .findByDigest(acceptance.entry())
        .flatMap(row -> Optional.ofNullable(row.logIndex()))
        .orElseThrow();
  }
}
