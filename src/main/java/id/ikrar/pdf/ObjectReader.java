package id.ikrar.pdf;

import id.ikrar.kernel.Bytes;
import id.ikrar.pdf.PdfObject.Dict;
import id.ikrar.pdf.PdfObject.Int;
import id.ikrar.pdf.PdfObject.Name;
import id.ikrar.pdf.PdfObject.Ref;
import id.ikrar.pdf.PdfObject.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.ToLongFunction;

/** Reads values in the syntax of ISO 32000-1 section 7.3, without repair and without comments. */
final class ObjectReader extends Syntax {
  private static final int MAX_NAME = 127;
  private static final int MAX_DIGITS = 18;

  private final Budget budget;

  ObjectReader(byte[] in, Span span, Budget budget) {
    super(in, span.from(), span.to());
    this.budget = budget;
  }

  /** One entry of a dictionary as it lies in the file. */
  record Entry(String name, Span key, Span value) {
    Entry moved(int by) {
      return new Entry(name, key.moved(by), value.moved(by));
    }
  }

  /** An object from its number to {@code endobj}; {@code length} answers an indirect /Length. */
  IndirectObject indirect(int number, int generation, ToLongFunction<Ref> length) {
    int start = at;
    long foundNumber = number(10);
    space();
    long foundGeneration = number(5);
    space();
    if (foundNumber != number || foundGeneration != generation) {
      throw new Broken(
          ("the table has object " + number + " " + generation + " at byte " + start)
              + (", there stands " + foundNumber + " " + foundGeneration));
    }
    word("obj");
    var value = value();
    skipSpace();
    if (value instanceof Dict dict && looksAt("stream")) {
      value = stream(dict, length);
      skipSpace();
    }
    word("endobj");
    return new IndirectObject(number, generation, value, new Span(start, at), 0);
  }

  private PdfObject stream(Dict dict, ToLongFunction<Ref> lengths) {
    word("stream");
    // Section 7.3.8.1: a carriage return alone does not end this line.
    if (peek() == '\r' && peek(1) == '\n') {
      at += 2;
    } else if (peek() == '\n') {
      at++;
    } else {
      throw new Broken("no end of line after stream at byte " + at);
    }
    long length =
        switch (dict.entries().get("Length")) {
          case Int(var value) -> value;
          case Ref ref -> lengths.applyAsLong(ref);
          case null, default -> throw new Broken("a stream without /Length at byte " + at);
        };
    if (length < 0 || length > end - at) {
      throw new Broken("a stream of " + length + " bytes at byte " + at + " of " + end);
    }
    var raw = new Span(at, at + (int) length);
    at = raw.to();
    skipLineEnd();
    word("endstream");
    return new PdfObject.Stream(dict, raw);
  }

  /** The next value. */
  PdfObject value() {
    return value(0);
  }

  private PdfObject value(int depth) {
    if (depth > budget.limits.depth()) {
      throw new Broken("nested deeper than " + budget.limits.depth() + " at byte " + at);
    }
    skipSpace();
    budget.token(at);
    int c = peek();
    return switch (c) {
      case '/' -> new Name(name());
      case '(' -> literal();
      case '<' -> peek(1) == '<' ? dict(depth) : hexadecimal();
      case '[' -> array(depth);
      case 't' -> keyword("true", new PdfObject.Bool(true));
      case 'f' -> keyword("false", new PdfObject.Bool(false));
      case 'n' -> keyword("null", new PdfObject.Null());
      default -> numberOrReference();
    };
  }

  private PdfObject keyword(String word, PdfObject value) {
    word(word);
    return value;
  }

  private Dict dict(int depth) {
    var entries = new LinkedHashMap<String, PdfObject>();
    at += 2;
    while (!dictEnds()) {
      int start = at;
      budget.token(at);
      if (entries.put(name(), value(depth + 1)) != null) {
        throw new Broken("a key stands twice in a dictionary at byte " + start);
      }
    }
    return new Dict(entries);
  }

  private boolean dictEnds() {
    skipSpace();
    if (peek() == '>' && peek(1) == '>') {
      at += 2;
      return true;
    }
    return false;
  }

  /** The entries of the dictionary here, with the place of each. */
  List<Entry> entries() {
    if (!looksAt("<<")) {
      throw new Broken("no dictionary at byte " + at);
    }
    at += 2;
    var entries = new ArrayList<Entry>();
    while (!dictEnds()) {
      int key = at;
      var name = name();
      int keyEnd = at;
      skipSpace();
      int value = at;
      value(1);
      entries.add(new Entry(name, new Span(key, keyEnd), new Span(value, at)));
    }
    return entries;
  }

  private PdfObject array(int depth) {
    at++;
    var items = new ArrayList<PdfObject>();
    for (skipSpace(); peek() != ']'; skipSpace()) {
      items.add(value(depth + 1));
    }
    at++;
    return new PdfObject.Array(items);
  }

  private String name() {
    int start = at;
    if (next() != '/') {
      throw new Broken("no name at byte " + start);
    }
    var name = new StringBuilder();
    while (isRegular(peek())) {
      int c = next();
      if (c == '#') {
        c = 16 * hexDigit() + hexDigit();
        if (c == 0) {
          throw new Broken("a zero in a name at byte " + start);
        }
      }
      if (name.length() == MAX_NAME) {
        throw new Broken("a name of more than " + MAX_NAME + " bytes at byte " + start);
      }
      name.append((char) c);
    }
    return name.toString();
  }

  private int hexDigit() {
    int digit = Character.digit(next(), 16);
    if (digit < 0) {
      throw new Broken("no hexadecimal digit at byte " + (at - 1));
    }
    return digit;
  }

  private Text hexadecimal() {
    at++;
    int close = at;
    while (close < end && in[close] != '>') {
      close++;
    }
    var out = new byte[(close - at + 1) / 2];
    int size = 0;
    for (skipSpace(); peek() != '>'; skipSpace()) {
      int high = hexDigit();
      skipSpace();
      // Section 7.3.4.3: a missing last digit is 0.
      out[size++] = (byte) (16 * high + (peek() == '>' ? 0 : hexDigit()));
    }
    at++;
    return new Text(Bytes.owning(size == out.length ? out : Arrays.copyOf(out, size)));
  }

  private Text literal() {
    at++;
    var out = new ByteArrayOutputStream();
    for (int open = 1; ; ) {
      int c = next();
      switch (c) {
        case '(' -> open++;
        case ')' -> open--;
        case '\\' -> {
          escape(out);
          continue;
        }
        case '\r' -> {
          if (peek() == '\n') {
            at++;
          }
          c = '\n';
        }
        default -> {}
      }
      if (open == 0) {
        return new Text(Bytes.owning(out.toByteArray()));
      }
      out.write(c);
    }
  }

  // Section 7.3.4.2, table 3.
  private void escape(ByteArrayOutputStream out) {
    int c = next();
    switch (c) {
      case 'n' -> out.write('\n');
      case 'r' -> out.write('\r');
      case 't' -> out.write('\t');
      case 'b' -> out.write('\b');
      case 'f' -> out.write('\f');
      case '\n' -> {}
      case '\r' -> {
        if (peek() == '\n') {
          at++;
        }
      }
      default -> {
        if (c < '0' || c > '7') {
          out.write(c);
          return;
        }
        int code = c - '0';
        for (int i = 0; i < 2 && peek() >= '0' && peek() <= '7'; i++) {
          code = 8 * code + next() - '0';
        }
        out.write(code);
      }
    }
  }

  private PdfObject numberOrReference() {
    int start = at;
    if (peek() == '+' || peek() == '-') {
      at++;
    }
    boolean signed = at > start;
    int digits = 0;
    int points = 0;
    for (; isDigit(peek()) || peek() == '.'; at++) {
      if (peek() == '.') {
        points++;
      } else {
        digits++;
      }
    }
    if (digits == 0 || digits > MAX_DIGITS || points > 1 || isRegular(peek())) {
      throw new Broken("no value at byte " + start);
    }
    if (points == 1) {
      return new PdfObject.Real(new String(in, start, at - start, StandardCharsets.US_ASCII));
    }
    if (signed) {
      return new Int(in[start] == '-' ? -whole(start + 1) : whole(start + 1));
    }
    return reference(whole(start));
  }

  /** The digits from there up to here; they are few enough for a long. */
  private long whole(int from) {
    long value = 0;
    for (int i = from; i < at; i++) {
      value = 10 * value + (in[i] - '0');
    }
    return value;
  }

  /** A reference if a generation and R follow the number, else the number. */
  private PdfObject reference(long number) {
    int after = at;
    skipSpace();
    if (at > after && isDigit(peek())) {
      int start = at;
      while (isDigit(peek()) && at - start < 6) {
        at++;
      }
      int digits = at - start;
      skipSpace();
      if (digits <= 5 && at > start + digits && peek() == 'R' && !isRegular(peek(1))) {
        int generation = Integer.parseInt(new String(in, start, digits, StandardCharsets.US_ASCII));
        at++;
        if (number > Integer.MAX_VALUE) {
          throw new Broken("a reference to object " + number + " at byte " + after);
        }
        return new Ref((int) number, generation);
      }
    }
    at = after;
    return new Int(number);
  }
}
