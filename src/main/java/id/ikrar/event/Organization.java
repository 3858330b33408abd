package id.ikrar.event;

import id.ikrar.kernel.Key;
import id.ikrar.region.RegionCode;

/** Who holds events and seals their pledges: a Bawaslu, a Panwaslu, a local government. */
public record Organization(
    Id id, String name, Kind kind, RegionCode region, Letterhead letterhead) {
  public static final int MAX_NAME = 160;

  public Organization {
    Limits.text("organisation", name, 1, MAX_NAME);
  }

  /** Under another name, on its letterhead too where its office was called by the old one. */
  public Organization called(String other) {
    var office = letterhead.office().equals(name) ? other : letterhead.office();
    var head = new Letterhead(letterhead.government(), office, letterhead.address());
    return new Organization(id, other, kind, region, head);
  }

  /** The identity that a seal certificate carries and a signed record names. */
  public record Id(String value) {
    public Id {
      Key.check(value);
    }
  }

  /** What sort of organisation. */
  public enum Kind {
    BAWASLU,
    PANWASLU,
    PEMDA,
    OPD,
    OTHER
  }
}
