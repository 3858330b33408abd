package id.ikrar.web;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * A form with one field that must not become a string, since strings cannot be cleared: it goes
 * from bytes to characters, and the bytes are cleared on the way.
 *
 * @param form all other fields
 */
record SecretForm(Form form, Typed secret) {
  /** What was typed into the field; belongs to whoever takes it. */
  static final class Typed {
    private final char[] characters;

    private Typed(char[] characters) {
      this.characters = characters;
    }

    char[] characters() {
      return characters;
    }

    @Override
    public String toString() {
      return "Typed[hidden]";
    }
  }

  /** Reads {@code application/x-www-form-urlencoded} and clears it. */
  static SecretForm read(byte[] body, String secretField) {
    var fields = new HashMap<String, List<String>>();
    var secret = new char[0];
    int from = 0;
    while (from <= body.length) {
      int to = next(body, '&', from, body.length);
      int sign = next(body, '=', from, to);
      var name = text(body, from, sign);
      if (name.equals(secretField)) {
        Arrays.fill(secret, '\0');
        secret = characters(body, Math.min(sign + 1, to), to);
      } else if (!name.isEmpty()) {
        fields.put(name, List.of(text(body, Math.min(sign + 1, to), to)));
      }
      from = to + 1;
    }
    Arrays.fill(body, (byte) 0);
    return new SecretForm(new Form(fields), new Typed(secret));
  }

  private static int next(byte[] body, char sign, int from, int to) {
    int at = from;
    while (at < to && body[at] != sign) {
      at++;
    }
    return at;
  }

  private static String text(byte[] body, int from, int to) {
    try {
      var raw = new String(body, from, to - from, StandardCharsets.ISO_8859_1);
      return URLDecoder.decode(raw, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static char[] characters(byte[] body, int from, int to) {
    var out = new Wiped(to - from);
    for (int i = from; i < to; i++) {
      if (body[i] == '%' && i + 2 < to) {
        out.write(Character.digit(body[i + 1], 16) << 4 | Character.digit(body[i + 2], 16));
        i += 2;
      } else {
        out.write(body[i] == '+' ? ' ' : body[i]);
      }
    }
    try {
      var decoded = StandardCharsets.UTF_8.newDecoder().decode(out.buffer());
      var characters = new char[decoded.remaining()];
      decoded.get(characters);
      Arrays.fill(decoded.array(), '\0');
      return characters;
    } catch (CharacterCodingException e) {
      return new char[0];
    } finally {
      out.clear();
    }
  }

  private static final class Wiped extends ByteArrayOutputStream {
    Wiped(int room) {
      super(Math.max(room, 1));
    }

    ByteBuffer buffer() {
      return ByteBuffer.wrap(buf, 0, count);
    }

    void clear() {
      Arrays.fill(buf, (byte) 0);
    }
  }
}
