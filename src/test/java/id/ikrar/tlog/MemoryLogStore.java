package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The log's state in memory. */
public final class MemoryLogStore implements LogStore {
  private final List<Bytes> waiting = new ArrayList<>();
  private final List<Bytes> tree = new ArrayList<>();
  private Optional<State> state = Optional.empty();

  /** Lets an entry wait for the sequencer. */
  public synchronized void add(Bytes entry) {
    if (holds(entry)) {
      throw new IllegalStateException("entry " + Digest.of(entry) + " is there already");
    }
    waiting.add(entry);
  }

  public synchronized boolean holds(Bytes entry) {
    return waiting.contains(entry) || tree.contains(entry);
  }

  @Override
  public synchronized boolean submit(Bytes entry) {
    if (holds(entry)) {
      return false;
    }
    return waiting.add(entry);
  }

  @Override
  public synchronized Optional<State> sequence(int limit, Step step) {
    var batch = List.copyOf(waiting.subList(0, Math.min(limit, waiting.size())));
    if (batch.isEmpty()) {
      return Optional.empty();
    }
    state = Optional.of(step.append(state, batch));
    tree.addAll(batch);
    waiting.subList(0, batch.size()).clear();
    return state;
  }

  @Override
  public synchronized Optional<State> state() {
    return state;
  }

  @Override
  public synchronized List<Bytes> entries(long from, int limit) {
    return tree.stream().skip(from).limit(limit).toList();
  }

  @Override
  public synchronized Optional<Long> indexOf(Digest entry) {
    for (int i = 0; i < tree.size(); i++) {
      if (Digest.of(tree.get(i)).equals(entry)) {
        return Optional.of((long) i);
      }
    }
    return Optional.empty();
  }
}
