package id.ikrar.pdf;

/** The character classes of ISO 32000-1 section 7.2.2 and steps over bytes; a place in a file. */
class Syntax {
  final byte[] in;
  final int end;
  int at;

  Syntax(byte[] in, int at, int end) {
    this.in = in;
    this.at = at;
    this.end = end;
  }

  static boolean isSpace(int c) {
    return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == ' ';
  }

  static boolean isDelimiter(int c) {
    return switch (c) {
      case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> true;
      default -> false;
    };
  }

  static boolean isRegular(int c) {
    return c >= 0 && !isSpace(c) && !isDelimiter(c);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** The byte here, or -1 at the end. */
  int peek() {
    return at < end ? in[at] & 0xff : -1;
  }

  int peek(int ahead) {
    return at + ahead < end ? in[at + ahead] & 0xff : -1;
  }

  int next() {
    if (at >= end) {
      throw new Broken("the bytes end at " + end + " in the middle of an object");
    }
    return in[at++] & 0xff;
  }

  void skipSpace() {
    while (at < end && isSpace(in[at] & 0xff)) {
      at++;
    }
  }

  /** Steps over white space, of which there must be some. */
  void space() {
    if (!isSpace(peek())) {
      throw new Broken("no white space at byte " + at);
    }
    skipSpace();
  }

  /** Steps over one end of line if there is one. */
  boolean skipLineEnd() {
    if (peek() == '\r' && peek(1) == '\n') {
      at += 2;
      return true;
    }
    if (peek() == '\n' || peek() == '\r') {
      at++;
      return true;
    }
    return false;
  }

  void lineEnd() {
    if (!skipLineEnd()) {
      throw new Broken("no end of line at byte " + at);
    }
  }

  boolean looksAt(String word) {
    if (end - at < word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (in[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Steps over exactly this word, which must end here. */
  void word(String word) {
    if (!looksAt(word) || isRegular(peek(word.length()))) {
      throw new Broken("no " + word + " at byte " + at);
    }
    at += word.length();
  }

  /** Reads at least one and at most {@code digits} decimal digits. */
  long number(int digits) {
    int start = at;
    long value = 0;
    while (isDigit(peek())) {
      if (at - start == digits) {
        throw new Broken("a number of more than " + digits + " digits at byte " + start);
      }
      value = 10 * value + (next() - '0');
    }
    if (at == start) {
      throw new Broken("no number at byte " + at);
    }
    return value;
  }
}
