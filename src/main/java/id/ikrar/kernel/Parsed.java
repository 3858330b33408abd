package id.ikrar.kernel;

import java.util.Optional;
import java.util.function.Function;

/** What a parser of outside bytes answers: the value, or why the bytes are malformed. */
public sealed interface Parsed<T> {
  /** The bytes were well-formed. */
  record Ok<T>(T value) implements Parsed<T> {}

  /** The bytes are hostile or broken; the reason names both sides of the contradiction. */
  record Malformed<T>(String reason) implements Parsed<T> {}

  static <T> Parsed<T> ok(T value) {
    return new Ok<>(value);
  }

  static <T> Parsed<T> malformed(String reason) {
    return new Malformed<>(reason);
  }

  /** The value, if there is one. */
  default Optional<T> optional() {
    return switch (this) {
      case Ok<T>(var value) -> Optional.of(value);
      case Malformed<T> _ -> Optional.empty();
    };
  }

  /** The value; for bytes that we wrote ourselves and that therefore must be well-formed. */
  default T orThrow() {
    return switch (this) {
      case Ok<T>(var value) -> value;
      case Malformed<T>(var reason) -> throw new IllegalStateException("malformed: " + reason);
    };
  }

  /** Parses further what was parsed. */
  default <R> Parsed<R> then(Function<T, Parsed<R>> next) {
    return switch (this) {
      case Ok<T>(var value) -> next.apply(value);
      case Malformed<T>(var reason) -> malformed(reason);
    };
  }
}
