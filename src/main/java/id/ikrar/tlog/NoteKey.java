package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Ed25519;
import id.ikrar.kernel.Parsed;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;

/**
 * A public Ed25519 key by name that notes are checked with: C2SP signed-note.
 *
 * @param name for a log its origin, neither spaces nor plus signs
 * @param key the 32 bytes of RFC 8032
 */
public record NoteKey(String name, Bytes key) {
  public static final int KEY_BYTES = 32;
  public static final int SIGNATURE_BYTES = 64;
  public static final int MAX_NAME_CHARS = 256;

  private static final byte ED25519 = 1;
  // What stands before the 32 bytes in a SubjectPublicKeyInfo (RFC 8410 section 4).
  private static final Bytes SPKI_PREFIX = Bytes.hex("302a300506032b6570032100");

  public NoteKey {
    if (!isName(name)) {
      throw new IllegalArgumentException("not the name of a key: " + name);
    }
    publicKey(key);
  }

  /** The key of a certificate or key pair. */
  public static NoteKey of(String name, PublicKey key) {
    var spki = Bytes.of(key.getEncoded());
    if (!spki.startsWith(SPKI_PREFIX) || spki.size() != SPKI_PREFIX.size() + KEY_BYTES) {
      throw new IllegalArgumentException("an Ed25519 key is wanted, given " + key.getAlgorithm());
    }
    return new NoteKey(name, spki.slice(SPKI_PREFIX.size(), spki.size()));
  }

  /** Reads {@code <name>+<key id>+<base64 of type and key>}. */
  public static Parsed<NoteKey> parse(String vkey) {
    return Vkey.parse(ED25519, vkey)
        .then(read -> {
          try {
            return Parsed.ok(new NoteKey(read.name(), read.key()));
          } catch (IllegalArgumentException e) {
            return Parsed.malformed(String.valueOf(e.getMessage()));
          }
        });
  }

  /** As {@link #parse} reads it. */
  public String vkey() {
    return new Vkey(name, ED25519, key).text();
  }

  /** The first four bytes of SHA-256 over name, newline, type and key. */
  public int id() {
    return new Vkey(name, ED25519, key).id();
  }

  /** Whether the bytes are this key's signature over the text. */
  public boolean verifies(String text, Bytes signature) {
    return verifies(Bytes.owning(text.getBytes(StandardCharsets.UTF_8)), signature);
  }

  /** The same of what is no note: it must begin with a byte with which no note begins. */
  boolean verifies(Bytes message, Bytes signature) {
    return Ed25519.verify(key, message, signature);
  }

  static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_NAME_CHARS
        && name.codePoints()
            .noneMatch(
                c -> c <= ' ' || c == '+' || Character.isSpaceChar(c) || Character.isISOControl(c));
  }

  private static PublicKey publicKey(Bytes key) {
    if (key.size() != KEY_BYTES) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes, given " + key.size());
    }
    try {
      var spec = new X509EncodedKeySpec(SPKI_PREFIX.concat(key).toArray());
      return KeyFactory.getInstance("Ed25519").generatePublic(spec);
    } catch (InvalidKeySpecException e) {
      throw new IllegalArgumentException("not a point of Ed25519: " + key.hex(), e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  @Override
  public String toString() {
    return vkey();
  }
}
