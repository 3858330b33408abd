package id.ikrar.pledge;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the templates of organisations are kept, each version of them; durable on return. */
public interface OwnTemplates {
  /**
   * Adds a version.
   *
   * @return false when that version of the template is there already
   */
  boolean save(OwnTemplate version);

  /** The newest version of each template that one of these organisations owns, by label. */
  List<OwnTemplate> newest(Collection<Organization.Id> owners);

  /** Oldest first. */
  List<OwnTemplate> versions(String id);

  /** Remembers which version an event's words were taken from, in place of what was known. */
  void took(Event.Id event, Taken taken);

  Optional<Taken> taken(Event.Id event);

  /** A version that words were taken from. */
  record Taken(String template, int version, Instant at) {}
}
