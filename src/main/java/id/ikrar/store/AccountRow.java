package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code account}. */
@MappedEntity("account")
record AccountRow(
    @Id String id,
    String organization,
    String name,
    String email,
    String password,
    String role,
    boolean disabled) {

  /** Says who, never the hash. */
  @Override
  public String toString() {
    return "AccountRow " + id;
  }
}
