package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import id.ikrar.seal.Seals;
import id.ikrar.signing.Acceptance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sealing queue and the sealed files in a database. */
@Singleton
final class JdbcSeals implements Seals {
  private final SealingRows queue;
  private final SealedRows rows;
  private final SealedDigests digests;
  private final SealedSizes sizes;
  private final AcceptanceRows acceptances;
  private final LogEntryRows entries;
  private final Transactions transactions;

  JdbcSeals(
      SealingRows queue,
      SealedRows rows,
      SealedDigests digests,
      SealedSizes sizes,
      AcceptanceRows acceptances,
      LogEntryRows entries,
      Transactions transactions) {
    this.queue = queue;
    this.rows = rows;
    this.digests = digests;
    this.sizes = sizes;
    this.acceptances = acceptances;
    this.entries = entries;
    this.transactions = transactions;
  }

  @Override
  public List<Work> claim(int limit, long published, Instant now, Duration patience) {
    return works(
        transactions.run(() -> {
          var claimed = queue.lock(now.minus(patience), published, limit);
          if (!claimed.isEmpty()) {
            queue.updateAll(claimed.stream().map(row -> row.claimed(now)).toList());
          }
          return claimed;
        }));
  }

  @Override
  public Map<Acceptance.Id, Integer> sizes(Event.Id event) {
    return sizes.of(event.value()).stream()
        .collect(
            Collectors.toMap(row -> new Acceptance.Id(row.acceptance()), SealedSize::fileSize));
  }

  private List<Work> works(List<SealingRow> claimed) {
    if (claimed.isEmpty()) {
      return List.of();
    }
    var ids = claimed.stream().map(SealingRow::acceptance).toList();
    var accepted =
        acceptances.findByIdIn(ids).stream()
            .collect(Collectors.toMap(AcceptanceRow::id, AcceptanceRow::acceptance));
    var logged =
        entries.ofSealing(ids).stream()
            .collect(Collectors.toMap(LogEntryRow::digest, Function.identity()));
    return claimed.stream()
        .map(row -> {
          var entry = Optional.ofNullable(logged.get(row.entry())).orElseThrow();
          return new Work(
              Optional.ofNullable(accepted.get(row.acceptance())).orElseThrow(),
              Optional.ofNullable(entry.logIndex()).orElseThrow(),
              entry.entry());
        })
        .toList();
  }

  @Override
  public boolean store(Acceptance.Id acceptance, Bytes pdf, Bytes entry, Instant now) {
    return transactions.unlessTaken(
        () -> {
          rows.save(new SealedRow(acceptance.value(), pdf, Digest.of(pdf), now));
          entries.add(LogEntryRow.waiting(entry));
          queue.deleteById(acceptance.value());
        },
        () -> rows.existsById(acceptance.value()));
  }

  @Override
  public boolean replace(Acceptance.Id acceptance, Digest before, Bytes pdf, Bytes entry) {
    return transactions.run(() -> {
      if (rows.replace(acceptance.value(), before, pdf, Digest.of(pdf)) == 0) {
        return false;
      }
      entries.add(LogEntryRow.waiting(entry));
      return true;
    });
  }

  @Override
  public Optional<Bytes> pdf(ShortId shortId) {
    return rows.with(shortId.value()).map(SealedRow::pdf);
  }

  @Override
  public Optional<Digest> digest(ShortId shortId) {
    return digests.with(shortId.value()).map(SealedDigest::digest);
  }

  @Override
  public Set<Acceptance.Id> unstamped(Event.Id event) {
    return queue.unstamped(event.value()).stream()
        .map(row -> new Acceptance.Id(row.acceptance()))
        .collect(Collectors.toSet());
  }

  @Override
  public int waiting() {
    return Math.toIntExact(queue.count());
  }
}
