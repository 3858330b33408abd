package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code second_step}. */
@MappedEntity("second_step")
record SecondStepRow(
    @Id String account, @BytesColumn Bytes secret, boolean confirmed, long lastStep) {

  /** Says whose, never the secret. */
  @Override
  public String toString() {
    return "SecondStepRow " + account;
  }
}
