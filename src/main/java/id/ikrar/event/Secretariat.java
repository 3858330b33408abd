package id.ikrar.event;

import id.ikrar.kernel.Key;
import id.ikrar.region.Level;
import id.ikrar.region.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The tree of organisations. New ones stand below one that is there and never move, so the tree has
 * no circles.
 */
public final class Secretariat {
  /** Levels below the top one. */
  public static final int MAX_DEPTH = 6;

  /** Organisations below the one on whose behalf another is added. */
  public static final int MAX_BELOW = 2_000;

  private final Organizations organizations;
  private final RandomGenerator random;

  public Secretariat(Organizations organizations, RandomGenerator random) {
    this.organizations = organizations;
    this.random = random;
  }

  /** One of the tree, and how many levels below its top. */
  public record Place(Organization organization, int depth) {}

  /** Itself and all below it, each before those below it, by name. */
  public List<Place> tree(Organization.Id top) {
    return places(
        organizations.all().stream().filter(it -> it.id().equals(top)).toList(),
        organizations.parents());
  }

  /** All trees. */
  public List<Place> forest() {
    var parents = organizations.parents();
    return places(
        organizations.all().stream().filter(it -> !parents.containsKey(it.id())).toList(), parents);
  }

  private List<Place> places(
      List<Organization> tops, Map<Organization.Id, Organization.Id> parents) {
    var below =
        organizations.all().stream()
            .filter(it -> parents.containsKey(it.id()))
            .collect(
                Collectors.groupingBy(
                    it -> Optional.ofNullable(parents.get(it.id())).orElseThrow()));
    var places = new ArrayList<Place>();
    tops.forEach(top -> add(top, 0, below, places));
    return places;
  }

  private static void add(
      Organization one,
      int depth,
      Map<Organization.Id, List<Organization>> below,
      List<Place> places) {
    places.add(new Place(one, depth));
    for (var child : below.getOrDefault(one.id(), List.of())) {
      add(child, depth + 1, below, places);
    }
  }

  /**
   * Adds an organisation.
   *
   * @param top on whose behalf: the new one comes below it or below one of its own
   */
  public Founding found(
      Organization.Id top,
      Organization.Id parent,
      Organization.Kind kind,
      RegionCode region,
      String name,
      Instant now) {
    var reach = organizations.reach(top);
    if (!reach.contains(parent)) {
      return new Founding.Unknown();
    }
    if (reach.size() > MAX_BELOW) {
      return new Founding.TooMany(MAX_BELOW);
    }
    if (depth(parent) >= MAX_DEPTH) {
      return new Founding.TooDeep(MAX_DEPTH);
    }
    if (!fits(kind, region)) {
      return new Founding.RegionUnfit();
    }
    var id = new Organization.Id(Key.next(now, random));
    var head = new Letterhead("", name, List.of());
    var organization = new Organization(id, name, kind, region, head);
    organizations.add(organization, parent);
    return new Founding.Done(organization);
  }

  /** Gives it another name; false when there is no such organisation at or below the top. */
  public boolean rename(Organization.Id top, Organization.Id id, String name) {
    Limits.text("organisation", name, 1, Organization.MAX_NAME);
    if (!organizations.reach(top).contains(id)) {
      return false;
    }
    organizations.rename(id, name);
    return true;
  }

  private int depth(Organization.Id id) {
    var parents = organizations.parents();
    int depth = 0;
    for (var at = parents.get(id); at != null; at = parents.get(at)) {
      depth++;
    }
    return depth;
  }

  /** A Bawaslu works for a province, a kabupaten or a kota, a Panwaslu for a kecamatan. */
  private static boolean fits(Organization.Kind kind, RegionCode region) {
    return switch (kind) {
      case BAWASLU -> region.level().compareTo(Level.KABUPATEN_KOTA) <= 0;
      case PANWASLU -> region.level() == Level.KECAMATAN;
      case PEMDA, OPD, OTHER -> true;
    };
  }

  /** What became of adding one. */
  public sealed interface Founding {
    record Done(Organization organization) implements Founding {}

    /** No such organisation at or below the top. */
    record Unknown() implements Founding {}

    record TooMany(int most) implements Founding {}

    record TooDeep(int most) implements Founding {}

    /** Organisations of this kind do not work for a region of this level. */
    record RegionUnfit() implements Founding {}
  }
}
