package id.ikrar.integration;

import java.time.Instant;
import java.util.List;

/** What has happened, read from what the service keeps anyway: the log, and closed events. */
public interface Happenings {
  /**
   * How far a reader has come.
   *
   * @param index of the log entry that it reads next
   * @param closings until when it has read of closed events
   */
  record Place(long index, Instant closings) {}

  /**
   * Part of it.
   *
   * @param next where to go on
   * @param full whether there may be more to read at once
   */
  record Page(List<Happening> happenings, Place next, boolean full) {
    public Page {
      happenings = List.copyOf(happenings);
    }
  }

  /** In the order of the log; what is told twice has the same kind and subject. */
  Page read(Place from, int limit, Instant now);
}
