package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a log asks of a witness: the body of {@code add-checkpoint}, c2sp.org/tlog-witness.
 *
 * @param old size of the tree that the witness cosigned last, as the log knows it
 * @param path the consistency proof from there
 */
public record AddCheckpoint(long old, List<Digest> path, Note note) {
  public static final int MAX_HASHES = 63;
  public static final int MAX_BYTES = Note.MAX_BYTES + 64 * (MAX_HASHES + 1);

  private static final String OLD = "old ";

  public AddCheckpoint {
    path = List.copyOf(path);
    if (old < 0 || path.size() > MAX_HASHES) {
      throw new IllegalArgumentException(
          "no proof of " + path.size() + " hashes from a tree of " + old);
    }
  }

  public String encode() {
    var text = new StringBuilder(OLD).append(old).append('\n');
    path.forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
    return text.append('\n').append(note.encode()).toString();
  }

  public static Parsed<AddCheckpoint> parse(Bytes encoded) {
    if (encoded.size() > MAX_BYTES) {
      return Parsed.malformed("a request of " + encoded.size() + " bytes, at most " + MAX_BYTES);
    }
    try {
      var utf8 = StandardCharsets.UTF_8.newDecoder();
      return parse(utf8.decode(ByteBuffer.wrap(encoded.toArray())).toString());
    } catch (CharacterCodingException _) {
      return Parsed.malformed("a request is UTF-8, this is not");
    }
  }

  private static Parsed<AddCheckpoint> parse(String text) {
    int blank = text.indexOf("\n\n");
    if (blank < 0 || !text.startsWith(OLD)) {
      return Parsed.malformed("a request is an old size, a proof, an empty line and a checkpoint");
    }
    var lines = List.of(text.substring(0, blank).split("\n", -1));
    var old = Decimal.read(lines.getFirst().substring(OLD.length()));
    if (old.isEmpty() || lines.size() > 1 + MAX_HASHES) {
      return Parsed.malformed("an old size is a decimal number, a proof at most 63 lines");
    }
    var path = new ArrayList<Digest>();
    for (var line : lines.subList(1, lines.size())) {
      var hash = Base64Text.digest(line);
      if (hash.isEmpty()) {
        return Parsed.malformed("a line of the proof is not base64 of 32 bytes");
      }
      path.add(hash.get());
    }
    return Note.parse(text.substring(blank + 2))
        .then(note -> Parsed.ok(new AddCheckpoint(old.getAsLong(), path, note)));
  }
}
