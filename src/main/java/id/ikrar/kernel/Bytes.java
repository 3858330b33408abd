package id.ikrar.kernel;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** An immutable sequence of bytes that compares by content. */
public final class Bytes implements Comparable<Bytes> {
  public static final Bytes EMPTY = new Bytes(new byte[0]);

  private final byte[] value;

  private Bytes(byte[] value) {
    this.value = value;
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
    return value.length;
  }

  public byte get(int index) {
    return value[index];
  }

  /** A fresh array that the caller may change. */
  public byte[] toArray() {
    return value.clone();
  }

  /** The bytes from {@code from} inclusive to {@code to} exclusive. */
  public Bytes slice(int from, int to) {
    return new Bytes(Arrays.copyOfRange(value, from, to));
  }

  public Bytes concat(Bytes other) {
    var joined = Arrays.copyOf(value, value.length + other.value.length);
    System.arraycopy(other.value, 0, joined, value.length, other.value.length);
    return new Bytes(joined);
  }

  public boolean startsWith(Bytes prefix) {
    return prefix.size() <= size()
        && Arrays.equals(value, 0, prefix.size(), prefix.value, 0, prefix.size());
  }

  public InputStream stream() {
    return new ByteArrayInputStream(value);
  }

  public String hex() {
    return HexFormat.of().formatHex(value);
  }

  @Override
  public int compareTo(Bytes other) {
    return Arrays.compareUnsigned(value, other.value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(value, bytes.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  /** Says the size only: the content may be secret. */
  @Override
  public String toString() {
    return value.length + " bytes";
  }
}
