package id.ikrar.movement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is shown to everybody; durable on return. */
public interface Publicities {
  Optional<Publicity> of(Subject subject);

  /** Those of these subjects that have one, in any order. */
  List<Publicity> among(Collection<Subject> subjects);

  Optional<Publicity> with(String slug);

  /**
   * Keeps it in the place of the one before.
   *
   * @return false when another subject has the slug; nothing has changed then
   */
  boolean put(Publicity publicity);
}
