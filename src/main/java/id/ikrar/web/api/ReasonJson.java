package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Why something is done. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReasonJson(@Nullable String reason) {
  public String text() {
    return Given.text(reason);
  }
}
