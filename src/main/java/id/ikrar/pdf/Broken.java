package id.ikrar.pdf;

import id.ikrar.kernel.Parsed;
import java.util.function.Function;

/** Carries the reason from the depth of a parser to the method that answers with it. */
final class Broken extends RuntimeException {
  final String reason;

  Broken(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  /** The same function, answering with the reason instead. */
  static <T, R> Function<T, Parsed<R>> caught(Function<T, R> function) {
    return value -> {
      try {
        return Parsed.ok(function.apply(value));
      } catch (Broken e) {
        return Parsed.malformed(e.reason);
      }
    };
  }

  /** The value that was parsed; the reason goes on to the caller. */
  static <T> T unwrap(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Ok<T>(var value) -> value;
      case Parsed.Malformed<T>(var reason) -> throw new Broken(reason);
    };
  }
}
