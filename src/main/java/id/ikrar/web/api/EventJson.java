package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.event.Event;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event as the interface tells it. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventJson(
    String id, String organization, String state, String since, ProgrammeJson programme) {

  public static EventJson of(Event event) {
    return new EventJson(
        event.id().value(),
        event.organizer().value(),
        state(event.state()),
        event.state().since().toString(),
        ProgrammeJson.of(event.programme()));
  }

  /** A page of events. */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Page(List<EventJson> items, @Nullable String next) {}

  private static String state(Event.State state) {
    return switch (state) {
      case Event.State.Draft _ -> "draft";
      case Event.State.Published _ -> "published";
      case Event.State.Open _ -> "open";
      case Event.State.Closed _ -> "closed";
    };
  }
}
