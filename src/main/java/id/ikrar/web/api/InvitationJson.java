package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's personal address: whoever has it can sign in their name. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvitationJson(String participant, int number, String name, String link) {
  /** A page of addresses. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(List<InvitationJson> items, @Nullable String next) {}
}
