package id.ikrar.movement;

import id.ikrar.kernel.Bytes;
import java.util.List;
import java.util.Optional;

/** Where circulars are kept with their files; durable on return. */
public interface Circulars {
  /** Of one subject. */
  int MAX_EACH = 50;

  /**
   * Adds a circular.
   *
   * @return false when the subject has that file already
   */
  boolean add(Circular circular, Bytes pdf);

  /** Newest date first. */
  List<Circular> of(Subject subject);

  Optional<Circular> find(Circular.Id id);

  Optional<Bytes> pdf(Circular.Id id);

  void remove(Circular.Id id);
}
