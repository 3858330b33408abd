package id.ikrar.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where organisations are kept; durable on return. */
public interface Organizations {
  void add(Organization organization);

  /** Adds it below one that is there, both or neither. */
  void add(Organization organization, Organization.Id parent);

  /** Gives it another name, on its letterhead too where its office was called by the old one. */
  void rename(Organization.Id id, String name);

  /** Which organisation each one stands below; those at the top are not in it. */
  Map<Organization.Id, Organization.Id> parents();

  Optional<Organization> find(Organization.Id id);

  /** Puts one below another, at most once; what is above sees what is below, never the reverse. */
  void place(Organization.Id child, Organization.Id parent);

  /** Itself and all below it. */
  Set<Organization.Id> reach(Organization.Id id);

  /** Itself and all above it. */
  Set<Organization.Id> above(Organization.Id id);

  /** Gives it another letterhead; what was published keeps the one that it has. */
  void change(Organization.Id id, Letterhead letterhead);

  /** By name. */
  List<Organization> all();
}
