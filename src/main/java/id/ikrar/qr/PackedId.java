package id.ikrar.qr;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;

/** A short id in seven bytes: its ten characters at five bits each, the check character too. */
final class PackedId {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CHARACTERS = 10;
  private static final int BYTES = 7;

  private PackedId() {}

  static Bytes pack(ShortId id) {
    long number = 0;
    for (char character : id.value().toCharArray()) {
      number = number << 5 | DIGITS.indexOf(character);
    }
    var packed = new byte[BYTES];
    for (int i = BYTES - 1; i >= 0; i--) {
      packed[i] = (byte) number;
      number >>>= 8;
    }
    return Bytes.owning(packed);
  }

  static Parsed<ShortId> unpack(Bytes packed) {
    if (packed.size() != BYTES) {
      return Parsed.malformed("a packed short id has 7 bytes, given " + packed.size());
    }
    long number = 0;
    for (byte each : packed.toArray()) {
      number = number << 8 | (each & 0xff);
    }
    if (number >>> (5 * CHARACTERS) != 0) {
      return Parsed.malformed("a packed short id of more than ten characters");
    }
    var text = new char[CHARACTERS];
    for (int i = CHARACTERS - 1; i >= 0; i--) {
      text[i] = DIGITS.charAt((int) (number & 31));
      number >>>= 5;
    }
    return ShortId.typed(new String(text));
  }
}
