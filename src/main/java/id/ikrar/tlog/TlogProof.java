package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * That an entry is in the log, checked without the log: c2sp.org/tlog-proof@v1.
 *
 * @param extra opaque and not authenticated; empty where there is none
 * @param checkpoint the signed note
 */
public record TlogProof(Bytes extra, InclusionProof inclusion, Note checkpoint) {
  public static final String HEADER = "c2sp.org/tlog-proof@v1";
  public static final int MAX_BYTES = 192 * 1024;

  public TlogProof {
    var size = Checkpoint.parse(checkpoint.text()).orThrow().size();
    if (inclusion.size() != size) {
      throw new IllegalArgumentException(
          "the path is of a tree of " + inclusion.size() + ", the checkpoint of " + size);
    }
  }

  public TlogProof(InclusionProof inclusion, Note checkpoint) {
    this(Bytes.EMPTY, inclusion, checkpoint);
  }

  /** The text, as a file with the extension {@code .tlog-proof} holds it. */
  public String encode() {
    var text = new StringBuilder(HEADER).append('\n');
    if (extra.size() > 0) {
      text.append("extra ").append(Base64Text.of(extra)).append('\n');
    }
    text.append("index ").append(inclusion.index()).append('\n');
    inclusion.path().forEach(hash -> text.append(Base64Text.of(hash)).append('\n'));
    return text.append('\n').append(checkpoint.encode()).toString();
  }

  /** How many bytes of the text are signatures of others than the log. */
  public int cosignatureBytes() {
    var origin = Checkpoint.parse(checkpoint.text()).orThrow().origin();
    return checkpoint.signatures().stream()
        .filter(line -> !line.name().equals(origin))
        .mapToInt(line -> line.line().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  public static Parsed<TlogProof> parse(Bytes encoded) {
    if (encoded.size() > MAX_BYTES) {
      return Parsed.malformed("a proof of " + encoded.size() + " bytes, at most " + MAX_BYTES);
    }
    try {
      var utf8 = StandardCharsets.UTF_8.newDecoder();
      return parse(utf8.decode(ByteBuffer.wrap(encoded.toArray())).toString());
    } catch (CharacterCodingException _) {
      return Parsed.malformed("a proof is UTF-8, this is not");
    }
  }

  public static Parsed<TlogProof> parse(String encoded) {
    int blank = encoded.indexOf("\n\n");
    if (encoded.length() > MAX_BYTES || blank < 0) {
      return Parsed.malformed("a proof is lines, an empty line and a checkpoint");
    }
    var lines = new ArrayList<>(List.of(encoded.substring(0, blank).split("\n", -1)));
    if (!lines.removeFirst().equals(HEADER)) {
      return Parsed.malformed("a proof begins with " + HEADER);
    }
    var extra = Bytes.EMPTY;
    if (!lines.isEmpty() && lines.getFirst().startsWith("extra ")) {
      var given = Base64Text.read(lines.removeFirst().substring("extra ".length()));
      if (given.isEmpty() || given.get().size() == 0) {
        return Parsed.malformed("extra is followed by base64");
      }
      extra = given.get();
    }
    return rest(extra, lines, encoded.substring(blank + 2));
  }

  private static Parsed<TlogProof> rest(Bytes extra, List<String> lines, String signed) {
    if (lines.isEmpty() || !lines.getFirst().startsWith("index ")) {
      return Parsed.malformed("a proof says its index after the header and extra data");
    }
    var index = Decimal.read(lines.getFirst().substring("index ".length()));
    if (index.isEmpty()) {
      return Parsed.malformed("an index is a decimal number");
    }
    var path = new ArrayList<Digest>();
    for (var line : lines.subList(1, lines.size())) {
      var hash = Base64Text.digest(line);
      if (hash.isEmpty()) {
        return Parsed.malformed("a line of the path is not base64 of 32 bytes");
      }
      path.add(hash.get());
    }
    return Note.parse(signed)
        .then(note ->
            Checkpoint.parse(note.text())
                .then(checkpoint ->
                    InclusionProof.of(index.getAsLong(), checkpoint.size(), path)
                        .then(inclusion -> Parsed.ok(new TlogProof(extra, inclusion, note)))));
  }

  /**
   * The checkpoint under which the entry stands; malformed when the proof does not show that, or no
   * trusted key signed for the log.
   */
  public Parsed<Checkpoint> verify(Bytes entry, Collection<NoteKey> trusted) {
    return Checkpoint.open(checkpoint, trusted)
        .then(head ->
            inclusion.proves(Merkle.leaf(entry), head.root())
                ? Parsed.ok(head)
                : Parsed.malformed("the path does not lead from the entry to the root"));
  }
}
