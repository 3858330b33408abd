package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import id.ikrar.kernel.Cbor;
import id.ikrar.kernel.Parsed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Which entries of one stretch of the log were taken back by a later entry, as of a moment: two
 * bits for each of 131,072 positions. The position of a pledge is the index of its entry.
 *
 * @param origin of the log
 * @param number of the list: entry {@code index} stands in list {@code index / 131072}
 * @param at to the second: what this list says, it says as of then
 * @param next to the second: when there will be a newer list, at the latest
 * @param checkpoint the signed note of the tree whose entries were looked at
 * @param withdrawn bit {@code i % 8}, from the least, of byte {@code i / 8} is position {@code i}
 * @param corrected the same for what a newer pledge replaces
 */
public record StatusList(
    String origin,
    long number,
    Instant at,
    Instant next,
    Note checkpoint,
    Bytes withdrawn,
    Bytes corrected) {
  public static final String DOMAIN = "ikrar/status-list";
  public static final int POSITIONS = 131_072;
  public static final int BYTES = POSITIONS / 8;

  private static final int FIELDS = 7;
  private static final long MAX_TIME = 253_402_300_799L;
  private static final long MAX_NUMBER = Long.MAX_VALUE / POSITIONS - 1;

  public StatusList {
    if (number < 0 || number > MAX_NUMBER) {
      throw new IllegalArgumentException("no status list has number " + number);
    }
    if (!whole(at) || !whole(next) || !at.isBefore(next)) {
      throw new IllegalArgumentException("a list of " + at + " whose next is of " + next);
    }
    if (withdrawn.size() != BYTES || corrected.size() != BYTES) {
      throw new IllegalArgumentException(
          "%d and %d bytes of bits, must be %d"
              .formatted(withdrawn.size(), corrected.size(), BYTES));
    }
    var head = Checkpoint.parse(checkpoint.text()).orThrow();
    if (!head.origin().equals(origin) || head.size() <= number * POSITIONS) {
      throw new IllegalArgumentException(
          "list %d of %s under a checkpoint of %s at %d"
              .formatted(number, origin, head.origin(), head.size()));
    }
  }

  private static boolean whole(Instant at) {
    return at.equals(at.truncatedTo(ChronoUnit.SECONDS));
  }

  /** The list in which the entry of that index stands. */
  public static long number(long index) {
    return index / POSITIONS;
  }

  /** A list from the indexes of the entries that were taken back; those of other lists are left. */
  static StatusList of(
      String origin,
      long number,
      Instant at,
      Instant next,
      Note checkpoint,
      Collection<Long> withdrawn,
      Collection<Long> corrected) {
    return new StatusList(
        origin, number, at, next, checkpoint, bits(number, withdrawn), bits(number, corrected));
  }

  private static Bytes bits(long number, Collection<Long> indexes) {
    var bits = new byte[BYTES];
    for (long index : indexes) {
      if (number(index) == number) {
        int position = (int) (index % POSITIONS);
        bits[position / 8] |= (byte) (1 << (position % 8));
      }
    }
    return Bytes.owning(bits);
  }

  /** How many entries of the log were looked at. */
  public long size() {
    return Checkpoint.parse(checkpoint.text()).orThrow().size();
  }

  /** Whether the entry of that index stands in this list, looked at or not. */
  public boolean covers(long index) {
    return number(index) == number;
  }

  /** Whether the log had the entry when the list was made. */
  public boolean reaches(long index) {
    return covers(index) && index < size();
  }

  public boolean withdrawn(long index) {
    return bit(withdrawn, index);
  }

  public boolean corrected(long index) {
    return bit(corrected, index);
  }

  private boolean bit(Bytes bits, long index) {
    if (!reaches(index)) {
      throw new IllegalArgumentException("list " + number + " does not speak of " + index);
    }
    int position = (int) (index % POSITIONS);
    return ((bits.get(position / 8) >> (position % 8)) & 1) == 1;
  }

  /** How many were withdrawn and how many corrected. */
  public Counts counts() {
    return new Counts(ones(withdrawn), ones(corrected));
  }

  /** Of the ones in a list. */
  public record Counts(int withdrawn, int corrected) {}

  private static int ones(Bytes bits) {
    int ones = 0;
    for (byte each : bits.toArray()) {
      ones += Integer.bitCount(each & 0xff);
    }
    return ones;
  }

  /** What is signed. */
  public Bytes canonical() {
    return Canonical.of(DOMAIN, 1)
        .put("log", origin)
        .put("list", number)
        .put("at", at.getEpochSecond())
        .put("next", next.getEpochSecond())
        .put("checkpoint", checkpoint.encode())
        .put("withdrawn", Cbor.of(withdrawn))
        .put("corrected", Cbor.of(corrected))
        .build()
        .bytes();
  }

  /** Reads version 1, with no field missing and none too many. */
  public static Parsed<StatusList> parse(Bytes bytes) {
    return Canonical.parse(DOMAIN, bytes)
        .then(canonical ->
            canonical.version() == 1 && canonical.body().entries().size() == FIELDS
                ? read(canonical.body())
                : Parsed.malformed("a status list of version 1 has " + FIELDS + " fields"));
  }

  private static Parsed<StatusList> read(Cbor.Dict body) {
    if (body.get("log").orElse(null) instanceof Cbor.Text(var origin)
        && body.get("list").orElse(null) instanceof Cbor.Int(var number)
        && body.get("at").orElse(null) instanceof Cbor.Int(var at)
        && body.get("next").orElse(null) instanceof Cbor.Int(var next)
        && Math.min(at, next) >= 0
        && Math.max(at, next) <= MAX_TIME
        && body.get("checkpoint").orElse(null) instanceof Cbor.Text(var checkpoint)
        && body.get("withdrawn").orElse(null) instanceof Cbor.Blob(var withdrawn)
        && body.get("corrected").orElse(null) instanceof Cbor.Blob(var corrected)) {
      var from = Instant.ofEpochSecond(at);
      var until = Instant.ofEpochSecond(next);
      return Note.parse(checkpoint)
          .then(note ->
              Checkpoint.parse(note.text())
                  .then(_ -> make(origin, number, from, until, note, withdrawn, corrected)));
    }
    return Parsed.malformed("a status list has other fields than it must");
  }

  private static Parsed<StatusList> make(
      String origin,
      long number,
      Instant at,
      Instant next,
      Note checkpoint,
      Bytes withdrawn,
      Bytes corrected) {
    try {
      return Parsed.ok(new StatusList(origin, number, at, next, checkpoint, withdrawn, corrected));
    } catch (IllegalArgumentException e) {
      return Parsed.malformed(String.valueOf(e.getMessage()));
    }
  }
}
