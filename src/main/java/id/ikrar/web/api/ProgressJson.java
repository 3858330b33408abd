package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.desk.Progress;
import io.micronaut.serde.annotation.Serdeable;

/** How far an event has come. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressJson(int expected, int listed, int signed, int withdrawn) {
  public static ProgressJson of(Progress it) {
    return new ProgressJson(it.expected(), it.listed(), it.signed(), it.withdrawn());
  }
}
