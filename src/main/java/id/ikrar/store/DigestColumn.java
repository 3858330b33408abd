package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
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

/** A digest in a BINARY(32). */
@TypeDef(type = DataType.BYTE_ARRAY, converter = DigestColumn.Converter.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@interface DigestColumn {
  /** Digest to bytes and back. */
  @Singleton
  final class Converter implements AttributeConverter<@Nullable Digest, byte @Nullable []> {
    @Override
    public byte @Nullable [] convertToPersistedValue(
        @Nullable Digest digest, ConversionContext context) {
      return digest == null ? null : digest.toArray();
    }

    @Override
    public @Nullable Digest convertToEntityValue(
        byte @Nullable [] bytes, ConversionContext context) {
      return bytes == null ? null : new Digest(Bytes.owning(bytes));
    }
  }
}
