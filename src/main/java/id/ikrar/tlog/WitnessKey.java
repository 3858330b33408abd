package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A public key by name that cosignatures of checkpoints are checked with: Ed25519 of
 * c2sp.org/tlog-cosignature.
 *
 * @param name of the witness, neither spaces nor plus signs
 * @param key the 32 bytes of RFC 8032
 */
public record WitnessKey(String name, Bytes key) {
  private static final byte TYPE = 4;
  private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59Z");

  public WitnessKey {
    var _ = new NoteKey(name, key);
  }

  /**
   * That a witness saw the tree under a checkpoint, consistent with all that it had seen before.
   *
   * @param at when, by the witness's clock
   */
  public record Cosignature(WitnessKey witness, Instant at) {}

  /** Reads a verifier key as C2SP signed-note writes it, of type 4. */
  public static Parsed<WitnessKey> parse(String vkey) {
    return Vkey.parse(TYPE, vkey)
        .then(read -> {
          try {
            return Parsed.ok(new WitnessKey(read.name(), read.key()));
          } catch (IllegalArgumentException e) {
            return Parsed.malformed(String.valueOf(e.getMessage()));
          }
        });
  }

  /** As {@link #parse} reads it. */
  public String vkey() {
    return new Vkey(name, TYPE, key).text();
  }

  public int id() {
    return new Vkey(name, TYPE, key).id();
  }

  /** What these witnesses said of the note; each counts once, and what does not verify is none. */
  public static List<Cosignature> cosignatures(Note note, Collection<WitnessKey> trusted) {
    var found = new ArrayList<Cosignature>();
    for (var key : List.copyOf(trusted)) {
      // One witness under two names is one witness.
      if (found.stream().noneMatch(one -> one.witness().key().equals(key.key()))) {
        note.signatures().stream()
            .flatMap(line -> key.cosigned(note.text(), line).stream())
            .findFirst()
            .ifPresent(at -> found.add(new Cosignature(key, at)));
      }
    }
    return List.copyOf(found);
  }

  /** When this witness signed the text, if the line is its cosignature. */
  public Optional<Instant> cosigned(String text, Note.Signature line) {
    if (!line.name().equals(name)
        || line.keyId() != id()
        || line.value().size() != Long.BYTES + NoteKey.SIGNATURE_BYTES) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(line.value().toArray()).getLong();
    if (seconds < 0 || seconds > LAST_MOMENT.getEpochSecond()) {
      return Optional.empty();
    }
    var at = Instant.ofEpochSecond(seconds);
    var signature = line.value().slice(Long.BYTES, line.value().size());
    return new NoteKey(name, key).verifies(message(text, at), signature)
        ? Optional.of(at)
        : Optional.empty();
  }

  /** What a witness signs: two lines of its own, then the checkpoint's text. */
  static String message(String text, Instant at) {
    return "cosignature/v1\ntime " + at.getEpochSecond() + "\n" + text;
  }

  @Override
  public String toString() {
    return vkey();
  }
}
