package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.desk.Progress;
import id.ikrar.region.RegionCode;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Withdrawal;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An accepted pledge.
 *
 * @param stands whether it was not withdrawn
 * @param sealed whether its file is made
 * @param check the public page that checks it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignatureJson(
    String shortId,
    String participant,
    String name,
    String jabatan,
    String instansi,
    @Nullable String region,
    String acceptedAt,
    String identification,
    boolean stands,
    boolean sealed,
    String check,
    @Nullable Withdrawn withdrawn) {

  /** When, by whom and why it was withdrawn. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Withdrawn(String at, String by, String reason) {
    static Withdrawn of(Withdrawal it) {
      return new Withdrawn(
          it.at().toString(), it.by().name().toLowerCase(Locale.ROOT), it.reason().text());
    }
  }

  /** A page of pledges. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(List<SignatureJson> items, @Nullable String next) {}

  public static SignatureJson of(
      Progress.Line line, Acceptance acceptance, boolean sealed, String check) {
    var person = line.participant();
    return new SignatureJson(
        acceptance.shortId().printed(),
        person.id().value(),
        person.name(),
        person.jabatan(),
        person.instansi(),
        person.region().map(RegionCode::value).orElse(null),
        acceptance.acceptedAt().toString(),
        acceptance.identification().name(),
        line.stands(),
        sealed,
        check,
        line.withdrawal().map(Withdrawn::of).orElse(null));
  }
}
