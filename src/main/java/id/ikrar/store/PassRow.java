package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code pass}. */
@MappedEntity("pass")
record PassRow(
    @Id String id,
    @DigestColumn Digest token,
    String organization,
    String role,
    String email,
    @Nullable String account,
    @InstantColumn Instant expires,
    boolean used) {

  /** Says which, never for whom. */
  @Override
  public String toString() {
    return "PassRow " + id;
  }
}
