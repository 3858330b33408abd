package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import org.jspecify.annotations.Nullable;

/** A row of {@code participant}. */
@MappedEntity("participant")
record ParticipantRow(
    @Id String id,
    String event,
    int number,
    String name,
    String jabatan,
    String pangkat,
    String instansi,
    @Nullable String region,
    String identifierKind,
    String identifier,
    String phone,
    boolean leader) {

  /** Says who, never the identifier or the phone. */
  @Override
  public String toString() {
    return "ParticipantRow " + id;
  }
}
