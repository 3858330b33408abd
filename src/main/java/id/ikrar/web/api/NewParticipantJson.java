package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.IdentifierReading;
import id.ikrar.signer.Phone;
import id.ikrar.signer.RosterEntry;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person to be put on a roster. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewParticipantJson(
    @Nullable String name,
    @Nullable String jabatan,
    @Nullable String pangkat,
    @Nullable String instansi,
    @Nullable String region,
    @Nullable String identifierKind,
    @Nullable String identifier,
    @Nullable String phone,
    @Nullable Boolean leader) {
  public static final int MAX_AT_ONCE = 1_000;

  /** People to be put on a roster, all or none. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Several(@Nullable List<NewParticipantJson> participants) {
    public List<NewParticipantJson> given() {
      var all = Given.list(participants);
      if (all.isEmpty() || all.size() > MAX_AT_ONCE) {
        throw new Given.Unusable(
            "participants", all.size() + " participants, 1 to " + MAX_AT_ONCE + " are allowed");
      }
      return all;
    }
  }

  public boolean leads() {
    return Given.yes(leader);
  }

  /** The person, or {@link Given.Unusable} that names the place in the list. */
  public RosterEntry entry(int place, LocalDate today) {
    var at = "participants[" + place + "]";
    var kind =
        identifierKind == null
            ? Identifier.Kind.NONE
            : Given.choice(at + ".identifierKind", identifierKind, Identifier.Kind.class);
    var reading =
        kind == Identifier.Kind.NONE
            ? new IdentifierReading(Identifier.NONE, List.of())
            : IdentifierReading.of(Given.text(identifier), kind, today);
    if (!Given.text(identifier).isEmpty() && !reading.identifier().given()) {
      throw new Given.Unusable(at + ".identifier", "not an identifier of this kind");
    }
    var code = Given.read(at + ".region", () -> Optional.ofNullable(region).map(RegionCode::new));
    var number = Phone.read(Given.text(phone));
    if (number.optional().isEmpty()) {
      throw new Given.Unusable(at + ".phone", "not a phone number");
    }
    return Given.read(
        at,
        () ->
            new RosterEntry(
                Given.text(name),
                Given.text(jabatan),
                Given.text(pangkat),
                Given.text(instansi),
                code,
                reading.identifier(),
                number.optional().orElse(Phone.NONE)));
  }
}
