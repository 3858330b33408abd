package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A verifier key as C2SP signed-note writes it: {@code <name>+<key id>+<base64 of type and key>}.
 *
 * @param type what the key signs: 1 notes, 4 cosignatures
 * @param key 32 bytes of Ed25519
 */
record Vkey(String name, byte type, Bytes key) {
  private static final int MAX_CHARS = NoteKey.MAX_NAME_CHARS + 64;

  static Parsed<Vkey> parse(byte type, String vkey) {
    if (vkey.length() > MAX_CHARS) {
      return Parsed.malformed("a verifier key of " + vkey.length() + " characters");
    }
    var parts = vkey.split("\\+", 3);
    if (parts.length != 3 || !NoteKey.isName(parts[0]) || !parts[1].matches("[0-9a-f]{8}")) {
      return Parsed.malformed("a verifier key is name+id+key");
    }
    var encoded = Base64Text.read(parts[2]);
    if (encoded.isEmpty()
        || encoded.get().size() != 1 + NoteKey.KEY_BYTES
        || encoded.get().get(0) != type) {
      return Parsed.malformed(
          "a verifier key holds base64 of type %d and an Ed25519 key".formatted(type));
    }
    var key = new Vkey(parts[0], type, encoded.get().slice(1, 1 + NoteKey.KEY_BYTES));
    return key.text().equals(vkey)
        ? Parsed.ok(key)
        : Parsed.malformed("the key has id %08x, given %s".formatted(key.id(), parts[1]));
  }

  String text() {
    return "%s+%08x+%s".formatted(name, id(), Base64Text.of(typed()));
  }

  /** The first four bytes of SHA-256 over name, newline, type and key. */
  int id() {
    var line = Bytes.of((name + "\n").getBytes(StandardCharsets.UTF_8));
    return HexFormat.fromHexDigits(Digest.of(line.concat(typed())).hex(), 0, 8);
  }

  private Bytes typed() {
    return Bytes.of(new byte[] {type}).concat(key);
  }
}
