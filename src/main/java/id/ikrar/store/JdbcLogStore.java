package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.tlog.LogStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The log's queue and state in a database; the lock on one row makes the sequencer. */
@Singleton
final class JdbcLogStore implements LogStore {
  private final LogEntryRows entries;
  private final LogStateRows states;
  private final Transactions transactions;

  JdbcLogStore(LogEntryRows entries, LogStateRows states, Transactions transactions) {
    this.entries = entries;
    this.states = states;
    this.transactions = transactions;
  }

  @Override
  public Optional<State> sequence(int limit, Step step) {
    return transactions.run(() -> {
      var before = state(states.lock());
      var waiting = entries.waiting(limit);
      if (waiting.isEmpty()) {
        return Optional.empty();
      }
      var after = step.append(before, waiting.stream().map(LogEntryRow::entry).toList());
      long size = before.map(State::size).orElse(0L);
      if (after.size() != size + waiting.size()) {
        throw new IllegalStateException(
            "%d entries after %d, the state says %d".formatted(waiting.size(), size, after.size()));
      }
      entries.number(
          IntStream.range(0, waiting.size()).mapToObj(i -> waiting.get(i).at(size + i)).toList());
      states.update(row(after));
      return Optional.of(after);
    });
  }

  @Override
  public boolean submit(Bytes entry) {
    var digest = Digest.of(entry);
    // Asked first too, so that what is there already does not use up a number.
    return entries.findByDigest(digest).isEmpty()
        && transactions.unlessTaken(
            () -> entries.add(LogEntryRow.waiting(entry)),
            () -> entries.findByDigest(digest).isPresent());
  }

  @Override
  public Optional<State> state() {
    return state(states.read());
  }

  @Override
  public List<Bytes> entries(long from, int limit) {
    return entries.from(from, limit).stream().map(LogEntryRow::entry).toList();
  }

  @Override
  public Optional<Long> indexOf(Digest entry) {
    return entries.findByDigest(entry).map(LogEntryRow::logIndex);
  }

  private static LogStateRow row(State state) {
    var edge = Bytes.EMPTY;
    for (var root : state.edge()) {
      edge = edge.concat(root.bytes());
    }
    return new LogStateRow(
        LogStateRow.ONLY, state.size(), state.root().bytes(), edge, state.checkpoint(), state.at());
  }

  private static Optional<State> state(LogStateRow row) {
    if (row.size() == 0) {
      return Optional.empty();
    }
    var edge = new ArrayList<Digest>();
    for (int at = 0; at < row.edge().size(); at += Digest.SIZE) {
      edge.add(new Digest(row.edge().slice(at, at + Digest.SIZE)));
    }
    return Optional.of(
        new State(row.size(), new Digest(row.root()), edge, row.checkpoint(), row.at()));
  }
}
