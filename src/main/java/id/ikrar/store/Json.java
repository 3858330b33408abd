package id.ikrar.store;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes and reads the JSON of our own rows. */
@Singleton
final class Json {
  private final ObjectMapper mapper;

  Json(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> T read(String json, Class<T> type) {
    try {
      return Objects.requireNonNull(mapper.readValue(json, type));
    } catch (IOException e) {
      throw new UncheckedIOException("a row holds no " + type.getSimpleName(), e);
    }
  }

  /** What was left out because it was empty. */
  static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  /** What was left out because it was empty. */
  static <T> List<T> list(@Nullable List<T> value) {
    return value == null ? List.of() : value;
  }
}
