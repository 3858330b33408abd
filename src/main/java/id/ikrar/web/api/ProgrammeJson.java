package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.event.Paper;
import id.ikrar.event.Programme;
import id.ikrar.event.Zone;
import id.ikrar.region.RegionCode;
import id.ikrar.region.Regions;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an organiser says of an event; what may be left out is empty, false or 0. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeJson(
    @Nullable String kind,
    @Nullable String name,
    @Nullable String from,
    @Nullable String to,
    @Nullable String venue,
    @Nullable String place,
    @Nullable String region,
    @Nullable String zone,
    @Nullable String election,
    @Nullable List<PersonJson> speakers,
    @Nullable PersonJson leader,
    @Nullable Boolean leaderFirst,
    @Nullable List<String> groups,
    @Nullable List<PersonJson> witnesses,
    @Nullable Integer expected,
    @Nullable String paper,
    @Nullable Boolean printIdentifier,
    @Nullable Boolean offerPasskey) {

  public static ProgrammeJson of(Programme it) {
    return new ProgrammeJson(
        it.kind().name(),
        it.name(),
        it.from().toString(),
        it.to().toString(),
        it.venue(),
        it.place(),
        it.region().value(),
        it.zone().name(),
        it.election(),
        it.speakers().stream().map(PersonJson::of).toList(),
        it.leader().map(PersonJson::of).orElse(null),
        it.leaderFirst(),
        it.groups(),
        it.witnesses().stream().map(PersonJson::of).toList(),
        it.expected(),
        it.paper().name(),
        it.printIdentifier(),
        it.offerPasskey());
  }

  /** The programme, or {@link Given.Unusable}. */
  public Programme programme() {
    var kindOf = Given.choice("kind", kind, Programme.Kind.class);
    var first = Given.read("from", () -> LocalDate.parse(Given.required("from", from)));
    var last = to == null ? first : Given.read("to", () -> LocalDate.parse(to));
    var code = Given.read("region", this::code);
    var zoneOf = zone == null ? Zone.WIB : Given.choice("zone", zone, Zone.class);
    var paperOf = paper == null ? Paper.A4 : Given.choice("paper", paper, Paper.class);
    var spoken =
        Given.read(
            "speakers", () -> Given.list(speakers).stream().map(PersonJson::person).toList());
    var seen =
        Given.read(
            "witnesses", () -> Given.list(witnesses).stream().map(PersonJson::person).toList());
    var led = Given.read("leader", () -> Optional.ofNullable(leader).map(PersonJson::person));
    return Given.read(
        "programme",
        () ->
            new Programme(
                kindOf,
                Given.text(name),
                first,
                last,
                Given.text(venue),
                Given.text(place),
                code,
                zoneOf,
                Given.text(election),
                spoken,
                led,
                Given.yes(leaderFirst),
                Given.list(groups),
                seen,
                expected == null ? 0 : expected,
                paperOf,
                Given.yes(printIdentifier),
                Given.yes(offerPasskey)));
  }

  private RegionCode code() {
    var code = new RegionCode(Given.required("region", region));
    if (Regions.all().find(code).isEmpty()) {
      throw new IllegalArgumentException("no region has the code " + code);
    }
    return code;
  }
}
