package id.ikrar.event;

import java.util.List;
import java.util.Optional;

/** Where organisations are kept; durable on return. */
public interface Organizations {
  void add(Organization organization);

  Optional<Organization> find(Organization.Id id);

  /** By name. */
  List<Organization> all();
}
