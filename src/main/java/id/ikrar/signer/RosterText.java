package id.ikrar.signer;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of a file whose encoding nobody told: UTF-8 or UTF-16 by their marks, UTF-8 where it is
 * valid, Windows-1252 otherwise, and line by line where a file mixes the two.
 */
sealed interface RosterText {
  /**
   * The text.
   *
   * @param repaired lines, from 1, in Windows-1252 in a file that is UTF-8 elsewhere
   */
  record Decoded(String text, Set<Integer> repaired) implements RosterText {
    public Decoded {
      repaired = Set.copyOf(repaired);
    }
  }

  /** Neither; the line, from 1, at which this was seen. */
  record Unreadable(int line) implements RosterText {}

  Charset WINDOWS = Charset.forName("windows-1252");

  static RosterText of(Bytes file) {
    var bytes = file.toArray();
    if (starts(bytes, 0xef, 0xbb, 0xbf)) {
      return lines(file.slice(3, file.size()).toArray());
    }
    if (starts(bytes, 0xff, 0xfe)) {
      return whole(file.slice(2, file.size()).toArray(), StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return whole(file.slice(2, file.size()).toArray(), StandardCharsets.UTF_16BE);
    }
    // Latin letters in UTF-16 have a zero beside each.
    if (bytes.length >= 4 && bytes[1] == 0 && bytes[3] == 0) {
      return whole(bytes, StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 4 && bytes[0] == 0 && bytes[2] == 0) {
      return whole(bytes, StandardCharsets.UTF_16BE);
    }
    return lines(bytes);
  }

  private static RosterText whole(byte[] bytes, Charset charset) {
    try {
      return whole(decode(bytes, charset), Set.of());
    } catch (CharacterCodingException e) {
      return new Unreadable(1);
    }
  }

  private static RosterText lines(byte[] bytes) {
    try {
      return whole(decode(bytes, StandardCharsets.UTF_8), Set.of());
    } catch (CharacterCodingException notUtf8) {
      return mixed(bytes);
    }
  }

  private static RosterText mixed(byte[] bytes) {
    var text = new StringBuilder(bytes.length);
    var windows = new TreeSet<Integer>();
    boolean utf8 = false;
    int number = 0;
    for (var line : split(bytes)) {
      number++;
      try {
        var decoded = decode(line, StandardCharsets.UTF_8);
        utf8 |= decoded.length() < line.length;
        text.append(decoded);
      } catch (CharacterCodingException notUtf8) {
        try {
          text.append(decode(line, WINDOWS));
          windows.add(number);
        } catch (CharacterCodingException neither) {
          return new Unreadable(number);
        }
      }
    }
    // A file that is Windows-1252 throughout needs no warning for each of its rows.
    return whole(text.toString(), utf8 ? windows : Set.of());
  }

  /** A zero is no text, whatever the encoding. */
  private static RosterText whole(String text, Set<Integer> repaired) {
    int zero = text.indexOf('\0');
    return zero < 0 ? new Decoded(text, repaired) : new Unreadable(line(text, zero));
  }

  private static List<byte[]> split(byte[] bytes) {
    var lines = new ArrayList<byte[]>();
    var line = new ByteArrayOutputStream();
    for (byte b : bytes) {
      line.write(b);
      if (b == '\n') {
        lines.add(line.toByteArray());
        line.reset();
      }
    }
    lines.add(line.toByteArray());
    return lines;
  }

  private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
    return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static int line(String text, int at) {
    return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
  }

  private static boolean starts(byte[] bytes, int... with) {
    if (bytes.length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if ((bytes[i] & 0xff) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
