package id.ikrar.kernel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/** An immutable sequence of bytes that compares by content. */
public final class Bytes implements Comparable<Bytes> {
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] value;
  private final int from;
  private final int size;

  private Bytes(byte[] value) {
    this(value, 0, value.length);
  }

  private Bytes(byte[] value, int from, int size) {
    this.value = value;
    this.from = from;
    this.size = size;
  }

  /** Copies the array, so later writes to it do not show. */
  public static Bytes of(byte[] value) {
    return new Bytes(value.clone());
  }

  /** Takes the array without a copy: the caller must not write to it any more. */
  public static Bytes owning(byte[] value) {
    return new Bytes(value);
  }

  /** Reads lower- or upper-case hexadecimal digits. */
  public static Bytes hex(String digits) {
    return new Bytes(HexFormat.of().parseHex(digits));
  }

  public int size() {
    return size;
  }

  public byte get(int index) {
    return value[from + Objects.checkIndex(index, size)];
  }

  /** A fresh array that the caller may change. */
  public byte[] toArray() {
    return Arrays.copyOfRange(value, from, from + size);
  }

  /** The bytes from {@code start} inclusive to {@code end} exclusive. */
  public Bytes slice(int start, int end) {
    Objects.checkFromToIndex(start, end, size);
    return new Bytes(Arrays.copyOfRange(value, from + start, from + end));
  }

  /** The same without a copy: as long as it is held, all of these bytes are. */
  public Bytes view(int start, int end) {
    Objects.checkFromToIndex(start, end, size);
    return new Bytes(value, from + start, end - start);
  }

  public Bytes concat(Bytes other) {
    var joined = new byte[size + other.size];
    System.arraycopy(value, from, joined, 0, size);
    System.arraycopy(other.value, other.from, joined, size, other.size);
    return new Bytes(joined);
  }

  public boolean startsWith(Bytes prefix) {
    return prefix.size <= size
        && Arrays.equals(
            value, from, from + prefix.size, prefix.value, prefix.from, prefix.from + prefix.size);
  }

  /** Where these bytes differ first from the others, or -1 where they are the same. */
  public int mismatch(Bytes other) {
    return Arrays.mismatch(
        value, from, from + size, other.value, other.from, other.from + other.size);
  }

  public InputStream stream() {
    return new ByteArrayInputStream(value, from, size);
  }

  /** Lets the digest read them, without a copy. */
  public void into(MessageDigest digest) {
    digest.update(value, from, size);
  }

  /** One character for each byte. */
  public String latin() {
    return new String(value, from, size, StandardCharsets.ISO_8859_1);
  }

  public String hex() {
    return HexFormat.of().formatHex(value, from, from + size);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(
        value, from, from + size, other.value, other.from, other.from + other.size);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && size == bytes.size && mismatch(bytes) < 0;
  }

  @Override
  public int hashCode() {
    if (size == value.length) {
      return Arrays.hashCode(value); // As below, but many bytes at a time.
    }
    int hash = 1;
    for (int i = from; i < from + size; i++) {
      hash = 31 * hash + value[i];
    }
    return hash;
  }

  /** Says the size only: the content may be secret. */
  @Override
  public String toString() {
    return size + " bytes";
  }
}
