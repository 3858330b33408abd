package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A text and its signatures, C2SP signed-note. The text says nothing before {@link #signers} has
 * named a trusted key.
 *
 * @param text with the newline at its end, which is signed too
 */
public record Note(String text, List<Signature> signatures) {
  public static final int MAX_BYTES = 128 * 1024;
  public static final int MAX_SIGNATURES = 64;

  private static final String DASH = "— ";
  private static final String NO_TEXT = "-\n";

  /**
   * One line below the text.
   *
   * @param value the bytes after the key id
   */
  public record Signature(String name, int keyId, Bytes value) {
    public Signature {
      if (!NoteKey.isName(name) || value.size() == 0) {
        throw new IllegalArgumentException("a signature has a name and a value, given " + name);
      }
    }

    boolean sameKey(Signature other) {
      return name.equals(other.name) && keyId == other.keyId;
    }

    /** As it stands below the text, with the newline at its end. */
    public String line() {
      var id = Bytes.owning(ByteBuffer.allocate(Integer.BYTES).putInt(keyId).array());
      return DASH + name + " " + Base64Text.of(id.concat(value)) + "\n";
    }
  }

  public Note {
    signatures = List.copyOf(signatures);
    if (!isText(text) || !text.endsWith("\n")) {
      throw new IllegalArgumentException("the text of a note ends with a newline");
    }
    if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
      throw new IllegalArgumentException("a note has not " + signatures.size() + " signatures");
    }
  }

  /** The same, and these signatures below, but for those of a key that is there already. */
  public Note with(Collection<Signature> more) {
    var all = new ArrayList<>(signatures);
    for (var one : more) {
      if (all.stream().noneMatch(one::sameKey)) {
        all.add(one);
      }
    }
    return new Note(text, all);
  }

  /** Reads lines of signatures that came without their text, as a witness answers. */
  public static Parsed<List<Signature>> signatures(String lines) {
    return parse(NO_TEXT + "\n" + lines)
        .then(note ->
            note.text().equals(NO_TEXT)
                ? Parsed.ok(note.signatures())
                : Parsed.malformed("a text stands before the lines of signatures"));
  }

  /** The whole note. */
  public String encode() {
    var note = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> note.append(signature.line()));
    return note.toString();
  }

  public static Parsed<Note> parse(Bytes encoded) {
    if (encoded.size() > MAX_BYTES) {
      return Parsed.malformed("a note of " + encoded.size() + " bytes, at most " + MAX_BYTES);
    }
    try {
      var utf8 = StandardCharsets.UTF_8.newDecoder();
      return parse(utf8.decode(ByteBuffer.wrap(encoded.toArray())).toString());
    } catch (CharacterCodingException _) {
      return Parsed.malformed("a note is UTF-8, this is not");
    }
  }

  public static Parsed<Note> parse(String encoded) {
    if (encoded.length() > MAX_BYTES || !isText(encoded)) {
      return Parsed.malformed("a note is text of at most " + MAX_BYTES + " bytes, newlines \\n");
    }
    // The text may have empty lines of its own: the last one separates the signatures.
    int blank = encoded.lastIndexOf("\n\n");
    if (blank < 0 || !encoded.endsWith("\n") || blank + 2 == encoded.length()) {
      return Parsed.malformed("a note is text, an empty line, and lines of signatures");
    }
    var signatures = new ArrayList<Signature>();
    for (var line : encoded.substring(blank + 2, encoded.length() - 1).split("\n", -1)) {
      switch (signature(line)) {
        case Parsed.Ok<Signature>(var signature) -> signatures.add(signature);
        case Parsed.Malformed<Signature>(var reason) -> {
          return Parsed.malformed(reason);
        }
      }
      if (signatures.size() > MAX_SIGNATURES) {
        return Parsed.malformed("a note has more than " + MAX_SIGNATURES + " signatures");
      }
    }
    return Parsed.ok(new Note(encoded.substring(0, blank + 1), signatures));
  }

  private static Parsed<Signature> signature(String line) {
    var parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[0].equals(DASH.trim()) || !NoteKey.isName(parts[1])) {
      return Parsed.malformed("a signature's line is dash, name and base64");
    }
    var bytes = Base64Text.read(parts[2]);
    if (bytes.isEmpty() || bytes.get().size() <= Integer.BYTES) {
      return Parsed.malformed("a signature is base64 of a key id and a value");
    }
    int id = ByteBuffer.wrap(bytes.get().toArray()).getInt();
    return Parsed.ok(
        new Signature(parts[1], id, bytes.get().slice(Integer.BYTES, bytes.get().size())));
  }

  /**
   * The trusted keys that signed. Malformed when none did, and when a signature in the name of a
   * trusted key is wrong; signatures of unknown keys are passed over.
   */
  public Parsed<List<NoteKey>> signers(Collection<NoteKey> trusted) {
    var signers = new ArrayList<NoteKey>();
    for (var signature : signatures) {
      for (var key : trusted) {
        if (!key.name().equals(signature.name()) || key.id() != signature.keyId()) {
          continue;
        }
        if (!key.verifies(text, signature.value())) {
          return Parsed.malformed("the signature of " + key.name() + " is wrong");
        }
        signers.add(key);
      }
    }
    return signers.isEmpty()
        ? Parsed.malformed("no trusted key signed the note")
        : Parsed.ok(List.copyOf(signers));
  }

  private static boolean isText(String text) {
    return text.chars().noneMatch(c -> c < ' ' && c != '\n');
  }
}
