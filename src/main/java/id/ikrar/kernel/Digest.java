package id.ikrar.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A SHA-256 digest: 32 bytes that compare by content. */
public record Digest(Bytes bytes) {
  public static final int SIZE = 32;

  public Digest {
    if (bytes.size() != SIZE) {
      throw new IllegalArgumentException("a digest has 32 bytes, given " + bytes.size());
    }
  }

  /** The digest of the bytes. */
  public static Digest of(Bytes content) {
    return of(content, Bytes.EMPTY);
  }

  /** The digest of both, one after the other. */
  public static Digest of(Bytes first, Bytes second) {
    var sha = sha256();
    first.into(sha);
    second.into(sha);
    return new Digest(Bytes.owning(sha.digest()));
  }

  /** The digest of all parts, one after the other. */
  public static Digest of(byte[]... parts) {
    var sha = sha256();
    for (var part : parts) {
      sha.update(part);
    }
    return new Digest(Bytes.owning(sha.digest()));
  }

  /** Reads 64 hexadecimal digits. */
  public static Digest hex(String digits) {
    return new Digest(Bytes.hex(digits));
  }

  /** A fresh SHA-256 computation. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform must support SHA-256", e);
    }
  }

  public String hex() {
    return bytes.hex();
  }

  public byte[] toArray() {
    return bytes.toArray();
  }

  @Override
  public String toString() {
    return hex();
  }
}
