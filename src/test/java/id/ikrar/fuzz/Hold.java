package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Function;

/** The properties that parsers share. */
public final class Hold {
  private Hold() {}

  /** What was read from bytes is written as the same bytes: no byte of them is without meaning. */
  public static <T> void sameBytes(
      Bytes input, Function<Bytes, Parsed<T>> parse, Function<T, Bytes> encode) {
    whereRead(
        parse.apply(input),
        value -> that(encode.apply(value).equals(input), "written otherwise than read: ", value));
  }

  /** The same of text; bytes that are not UTF-8 are no text. */
  public static <T> void sameText(
      Bytes input, Function<String, Parsed<T>> parse, Function<T, String> encode) {
    var text = text(input);
    whereRead(
        parse.apply(text),
        value -> that(encode.apply(value).equals(text), "written otherwise than read: ", value));
  }

  public static <T> void whereRead(Parsed<T> parsed, Consumer<T> check) {
    switch (parsed) {
      case Parsed.Ok<T>(var value) -> check.accept(value);
      case Parsed.Malformed<T>(var reason) -> that(!reason.isBlank(), "no reason for ", parsed);
    }
  }

  public static void that(boolean holds, String otherwise, Object about) {
    if (!holds) {
      throw new AssertionError(otherwise + about);
    }
  }

  static String text(Bytes input) {
    return new String(input.toArray(), StandardCharsets.UTF_8);
  }
}
