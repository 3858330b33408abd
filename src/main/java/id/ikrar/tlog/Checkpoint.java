package id.ikrar.tlog;

import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.util.Collection;
import java.util.List;

/**
 * What the log says of itself: C2SP tlog-checkpoint.
 *
 * @param origin who the log is, and the name of its keys
 * @param extensions opaque lines; ours are none
 */
public record Checkpoint(String origin, long size, Digest root, List<String> extensions) {
  public static final int MAX_EXTENSIONS = 16;

  public Checkpoint {
    extensions = List.copyOf(extensions);
    if (!isLine(origin) || size < 0 || extensions.size() > MAX_EXTENSIONS) {
      throw new IllegalArgumentException("no checkpoint of " + origin + " at size " + size);
    }
    if (size == 0 && !root.equals(Merkle.EMPTY)) {
      throw new IllegalArgumentException("the empty tree has another root than " + root);
    }
    if (!extensions.stream().allMatch(Checkpoint::isLine)) {
      throw new IllegalArgumentException("an extension is one line and not empty");
    }
  }

  public Checkpoint(String origin, long size, Digest root) {
    this(origin, size, root, List.of());
  }

  /** The text that is signed. */
  public String text() {
    var text = new StringBuilder();
    text.append(origin).append('\n');
    text.append(size).append('\n');
    text.append(Base64Text.of(root)).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /** Reads the text of a note, signed by whomever. */
  public static Parsed<Checkpoint> parse(String text) {
    var lines = List.of(text.split("\n", -1));
    if (lines.size() < 4 || !lines.getLast().isEmpty()) {
      return Parsed.malformed("a checkpoint has three lines or more, given " + (lines.size() - 1));
    }
    var size = Decimal.read(lines.get(1));
    var root = Base64Text.digest(lines.get(2));
    if (size.isEmpty() || root.isEmpty()) {
      return Parsed.malformed("a checkpoint's second line is its size, the third its root");
    }
    try {
      var extensions = lines.subList(3, lines.size() - 1);
      return Parsed.ok(new Checkpoint(lines.getFirst(), size.getAsLong(), root.get(), extensions));
    } catch (IllegalArgumentException e) {
      return Parsed.malformed(String.valueOf(e.getMessage()));
    }
  }

  /** Reads a signed checkpoint that one of the trusted keys signed in the name of its origin. */
  public static Parsed<Checkpoint> open(Note note, Collection<NoteKey> trusted) {
    return parse(note.text())
        .then(checkpoint -> {
          // A witness, though trusted for its own word, does not speak for the log.
          var keys =
              trusted.stream().filter(key -> key.name().equals(checkpoint.origin())).toList();
          return note.signers(keys).then(_ -> Parsed.ok(checkpoint));
        });
  }

  /** Reads a checkpoint that we signed and kept ourselves. */
  static Checkpoint own(String signed) {
    return Note.parse(signed).then(note -> parse(note.text())).orThrow();
  }

  private static boolean isLine(String line) {
    return !line.isEmpty() && line.chars().noneMatch(c -> c < ' ');
  }
}
