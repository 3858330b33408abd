package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A log in memory that grows when it is told to. */
public final class TestLog {
  public final MemoryTiles files = new MemoryTiles();
  private final MemoryLogStore store = new MemoryLogStore();
  private final Sequencer sequencer;
  private final String story;

  /**
   * @param story what its entries tell: two logs of one key and two stories are a fork
   */
  public TestLog(LogKey key, String story) {
    this.story = story;
    sequencer = new Sequencer(store, key, new Publisher(store, files, files));
  }

  /** Grows to this size, step by step of at most so many entries; answers the checkpoint. */
  public Note grow(long size) {
    long from = store.state().map(LogStore.State::size).orElse(0L);
    for (long i = from; i < size; i++) {
      store.submit(entry(i));
    }
    while (sequencer.run(Instant.EPOCH).isPresent()) {
      // A batch may leave others waiting.
    }
    return note();
  }

  /** The newest checkpoint. */
  public Note note() {
    return Note.parse(files.newest().orElseThrow()).orThrow();
  }

  public Checkpoint head() {
    return Checkpoint.parse(note().text()).orThrow();
  }

  Bytes entry(long index) {
    // The first ones are the same in every story.
    var text = (index < 3 ? "common " : story) + " " + index;
    return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
  }
}
