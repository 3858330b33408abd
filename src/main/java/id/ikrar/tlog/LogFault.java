package id.ikrar.tlog;

import id.ikrar.kernel.Digest;

/** What is wrong with a public log, and where. */
public sealed interface LogFault {
  /** A file that the checkpoint calls for is not there. */
  record Missing(String path, long size) implements LogFault {}

  /** A file is not of its format. */
  record Malformed(String path, String reason) implements LogFault {}

  /** The entry is not the one that the checkpoint proves at this index. */
  record WrongEntry(long index, String path) implements LogFault {}

  /**
   * A hash in a tile is not the one that the entries below it give.
   *
   * @param position of the hash in its tile
   */
  record WrongHash(String path, int position) implements LogFault {}

  /** Entry and tile contradict each other, and the checkpoint proves neither. */
  record Contradiction(long index, String path) implements LogFault {}

  /** Entries and tiles agree, and the checkpoint is of another tree. */
  record WrongRoot(Digest computed, Digest signed, long size) implements LogFault {}
}
