package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Bytes in a VARBINARY or a BLOB. */
@TypeDef(type = DataType.BYTE_ARRAY, converter = BytesColumn.Converter.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@interface BytesColumn {
  /** Bytes to an array and back. */
  @Singleton
  final class Converter implements AttributeConverter<@Nullable Bytes, byte @Nullable []> {
    @Override
    public byte @Nullable [] convertToPersistedValue(
        @Nullable Bytes value, ConversionContext context) {
      return value == null ? null : value.toArray();
    }

    @Override
    public @Nullable Bytes convertToEntityValue(
        byte @Nullable [] bytes, ConversionContext context) {
      return bytes == null ? null : Bytes.owning(bytes);
    }
  }
}
