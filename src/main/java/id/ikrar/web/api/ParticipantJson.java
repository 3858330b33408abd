package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Participant;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person on a roster as the interface tells it: identifier and phone number are masked. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ParticipantJson(
    String id,
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

  public static ParticipantJson of(Participant it) {
    return new ParticipantJson(
        it.id().value(),
        it.number(),
        it.name(),
        it.jabatan(),
        it.pangkat(),
        it.instansi(),
        it.region().map(RegionCode::value).orElse(null),
        it.identifier().kind().name(),
        it.identifier().masked(),
        it.phone().toString(),
        it.leader());
  }

  /** A page of people. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(List<ParticipantJson> items, @Nullable String next) {}
}
