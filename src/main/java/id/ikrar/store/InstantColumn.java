package id.ikrar.store;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instant in a BIGINT, as nanoseconds since 1970: what is read is what was written, to the last
 * digit, whatever the database, its driver and their time zones; from 1677 to 2262.
 */
@TypeDef(type = DataType.LONG, converter = InstantColumn.Converter.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@interface InstantColumn {
  long PER_SECOND = 1_000_000_000;

  /** Instant to nanoseconds and back. */
  @Singleton
  final class Converter implements AttributeConverter<@Nullable Instant, @Nullable Long> {
    @Override
    public @Nullable Long convertToPersistedValue(
        @Nullable Instant instant, ConversionContext context) {
      return instant == null
          ? null
          : Math.addExact(
              Math.multiplyExact(instant.getEpochSecond(), PER_SECOND), instant.getNano());
    }

    @Override
    public @Nullable Instant convertToEntityValue(@Nullable Long nanos, ConversionContext context) {
      return nanos == null ? null : Instant.ofEpochSecond(0, nanos);
    }
  }
}
