package id.ikrar.event;

import java.time.ZoneOffset;

/** The three Indonesian time zones, none of which has daylight saving. */
public enum Zone {
  WIB(7),
  WITA(8),
  WIT(9);

  private final ZoneOffset offset;

  Zone(int hours) {
    offset = ZoneOffset.ofHours(hours);
  }

  public ZoneOffset offset() {
    return offset;
  }
}
