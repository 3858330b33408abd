package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.event.Organization;
import id.ikrar.integration.ApiToken;
import id.ikrar.integration.Scope;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;

/** What a token is and may. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeJson(
    String name, OrganizationJson organization, List<String> scopes, String expires) {

  public static MeJson of(ApiToken token, Organization organization) {
    return new MeJson(
        token.name(),
        OrganizationJson.of(organization),
        token.scopes().stream().map(Scope::word).sorted().toList(),
        token.expires().toString());
  }

  /** An organisation. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OrganizationJson(String id, String name, String kind, String region) {
    public static OrganizationJson of(Organization it) {
      return new OrganizationJson(
          it.id().value(),
          it.name(),
          it.kind().name().toLowerCase(Locale.ROOT),
          it.region().value());
    }
  }

  /** One's own and those below it. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Organizations(List<OrganizationJson> items) {}
}
