package id.ikrar.tlog;

import id.ikrar.kernel.Parsed;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Signs the status lists anew: at a fixed interval, and as soon as the public log holds an entry
 * that takes another back. Made from the log's entries alone, so that whoever reads the log can
 * make the same lists.
 */
public final class StatusPublisher {
  public static final Duration INTERVAL = Duration.ofHours(1);

  /** A list is good for as long: a service that rests for a night does not make its lists old. */
  public static final Duration VALIDITY = Duration.ofHours(24);

  private static final int BATCH = 4 * TilePath.FULL;

  private final LogStore store;
  private final Checkpoints checkpoints;
  private final Retractions retractions;
  private final LogKey key;
  private final StatusFolder lists;

  // How far this node has looked for entries that take others back; only spares reading them again.
  private long looked;

  public StatusPublisher(
      LogStore store,
      Checkpoints checkpoints,
      Retractions retractions,
      LogKey key,
      StatusFolder lists) {
    this.store = store;
    this.checkpoints = checkpoints;
    this.retractions = retractions;
    this.key = key;
    this.lists = lists;
  }

  /** Publishes all lists when it is time; false when there was nothing to do. */
  public synchronized boolean run(Instant now) {
    var note = checkpoints.newest().map(signed -> Note.parse(signed).orThrow());
    if (note.isEmpty()) {
      return false;
    }
    long size = Checkpoint.parse(note.get().text()).orThrow().size();
    if (size == 0 || !due(size, now)) {
      return false;
    }
    publish(note.get(), size, now.truncatedTo(ChronoUnit.SECONDS));
    return true;
  }

  private boolean due(long size, Instant now) {
    // The last one: while it is missing, the stretch has just begun or a publication was cut short.
    var newest = lists.newest(StatusList.number(size - 1));
    return newest.isEmpty()
        || !now.isBefore(newest.get().at().plus(INTERVAL))
        || retracts(Math.max(looked, newest.get().size()), size);
  }

  private boolean retracts(long from, long to) {
    for (long at = from; at < to; ) {
      var entries = store.entries(at, (int) Math.min(BATCH, to - at));
      if (entries.isEmpty()) {
        throw new DamagedLog("entry " + at + " of " + to + " is missing");
      }
      if (entries.stream().map(Entry::parse).anyMatch(StatusPublisher::retracts)) {
        return true;
      }
      at += entries.size();
      looked = at;
    }
    return false;
  }

  private static boolean retracts(Parsed<Entry> parsed) {
    return parsed
        .optional()
        .filter(it -> it.type() == Entry.Type.WITHDRAWN || it.type() == Entry.Type.CORRECTED)
        .isPresent();
  }

  // The last list goes last: while it is old, the next round begins again.
  private void publish(Note checkpoint, long size, Instant now) {
    var retracted = retractions.under(size);
    for (long number = 0; number <= StatusList.number(size - 1); number++) {
      lists.advance(
          SignedStatusList.sign(
              StatusList.of(
                  key.origin(),
                  number,
                  now,
                  now.plus(VALIDITY),
                  checkpoint,
                  retracted.withdrawn(),
                  retracted.corrected()),
              key));
    }
  }
}
