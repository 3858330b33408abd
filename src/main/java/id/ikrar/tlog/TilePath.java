package id.ikrar.tlog;

import id.ikrar.kernel.Parsed;
import java.util.regex.Pattern;

/**
 * Names a tile or a bundle of entries below the log's prefix: {@code tile/<L>/<N>[.p/<W>]} and
 * {@code tile/entries/<N>[.p/<W>]} of C2SP tlog-tiles.
 */
public sealed interface TilePath {
  /** Hashes in a full tile, entries in a full bundle. */
  int FULL = 256;

  /** Tree levels that a tile spans. */
  int HEIGHT = 8;

  /** A tree whose size is a {@code long} has no tiles above. */
  int MAX_LEVEL = 7;

  long MAX_INDEX = Long.MAX_VALUE / FULL;

  /** Hashes of one level of tiles, 0 being the leaves. */
  record Hashes(int level, long index, int width) implements TilePath {
    public Hashes {
      if (level < 0 || level > MAX_LEVEL) {
        throw new IllegalArgumentException("no tiles at level " + level);
      }
      check(index, width);
    }
  }

  /** Entries, each with its length before it. */
  record Entries(long index, int width) implements TilePath {
    public Entries {
      check(index, width);
    }
  }

  long index();

  int width();

  /** The path of the full tile that takes this one's place when it is complete. */
  default TilePath full() {
    return switch (this) {
      case Hashes(var level, var index, _) -> new Hashes(level, index, FULL);
      case Entries(var index, _) -> new Entries(index, FULL);
    };
  }

  /** As it stands in URLs and file names, without a slash at the start. */
  default String text() {
    var folder =
        switch (this) {
          case Hashes(var level, _, _) -> "tile/" + level + "/";
          case Entries _ -> "tile/entries/";
        };
    var digits = new StringBuilder("%03d".formatted(index() % 1000));
    for (long rest = index() / 1000; rest > 0; rest /= 1000) {
      digits.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return folder + digits + (width() == FULL ? "" : ".p/" + width());
  }

  /** Reads a path and refuses every spelling but the one of {@link #text()}. */
  static Parsed<TilePath> parse(String text) {
    var match = Syntax.PATH.matcher(text);
    if (text.length() > Syntax.MAX_CHARS || !match.matches()) {
      return Parsed.malformed("not the path of a tile");
    }
    long index = Long.parseLong(match.group(2).replaceAll("[x/]", ""));
    int width = match.group(3) == null ? FULL : Integer.parseInt(match.group(3));
    if (index > MAX_INDEX || width > FULL) {
      return Parsed.malformed("no tile " + index + " of width " + width);
    }
    var path =
        match.group(1).equals("entries")
            ? new Entries(index, width)
            : new Hashes(Integer.parseInt(match.group(1)), index, width);
    return path.text().equals(text)
        ? Parsed.ok(path)
        : Parsed.malformed("written " + path.text() + ", given otherwise");
  }

  private static void check(long index, int width) {
    if (index < 0 || index > MAX_INDEX || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no tile " + index + " of width " + width);
    }
  }

  /** What {@link #parse} accepts before it looks at the numbers. */
  final class Syntax {
    private static final int MAX_CHARS = 60;
    private static final Pattern PATH =
        Pattern.compile(
            "tile/([0-7]|entries)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    private Syntax() {}
  }
}
