package id.ikrar.crypto;

import id.ikrar.kernel.Parsed;
import java.io.IOException;

/** Carries the reason from the depth of a parser to the place where it becomes Malformed. */
final class Refusal extends RuntimeException {
  private final String reason;

  Refusal(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }

  /** Reads bytes from outside; whatever the library throws at hostile ones becomes Malformed. */
  static <T> Parsed<T> guard(String what, Reading<T> reading) {
    try {
      return Parsed.ok(reading.read());
    } catch (Refusal e) {
      return Parsed.malformed(what + ": " + e.reason);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Parsed.malformed(what + " cannot be read: " + e.getClass().getSimpleName());
    }
  }

  static void unless(boolean right, String reason) {
    if (!right) {
      throw new Refusal(reason);
    }
  }

  /** A parser that may throw. */
  interface Reading<T> {
    T read() throws IOException;
  }
}
