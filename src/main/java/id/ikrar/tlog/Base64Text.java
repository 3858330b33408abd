package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.util.Base64;
import java.util.Optional;

/** Base 64 of RFC 4648 section 4 with exactly one spelling for each sequence of bytes. */
final class Base64Text {
  private Base64Text() {}

  static String of(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.toArray());
  }

  static String of(Digest digest) {
    return of(digest.bytes());
  }

  static Optional<Bytes> read(String text) {
    try {
      var bytes = Bytes.owning(Base64.getDecoder().decode(text));
      // The decoder takes missing padding and stray low bits: a signed text must not.
      return of(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static Optional<Digest> digest(String text) {
    return read(text).filter(bytes -> bytes.size() == Digest.SIZE).map(Digest::new);
  }
}
