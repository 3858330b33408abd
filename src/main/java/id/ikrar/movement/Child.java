package id.ikrar.movement;

import id.ikrar.event.Event;
import java.util.Optional;

/** An event that was cascaded from another, for one unit of it. */
public record Child(Event.Id parent, Unit unit, Event event, Optional<Shared> shared) {}
