package id.ikrar.movement;

import id.ikrar.event.Letterhead;
import id.ikrar.event.Organization;
import id.ikrar.event.Programme;
import id.ikrar.region.Level;
import id.ikrar.region.RegionCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a child event has from its parent and from its unit. */
final class ChildEvent {
  private ChildEvent() {}

  /** Days, kind, election and groups are the parent's; venue, speakers and leader are its own. */
  static Programme programme(Programme parent, Unit unit, CascadeOrder order, int people) {
    return new Programme(
        parent.kind(),
        name(parent.name(), unit.name()),
        order.from(),
        order.to(),
        "",
        parent.place(),
        unit.region().orElse(parent.region()),
        parent.zone(),
        parent.election(),
        List.of(),
        Optional.empty(),
        false,
        parent.groups(),
        List.of(),
        people,
        parent.paper(),
        parent.printIdentifier(),
        parent.offerPasskey());
  }

  /** The organisation that usually holds such an event. */
  static Organization organizer(Organization above, Unit unit, Organization.Id id) {
    var kind = kind(above, unit);
    var name =
        unit.region()
            .filter(_ -> kind == Organization.Kind.BAWASLU || kind == Organization.Kind.PANWASLU)
            .map(code -> supervisor(code, unit))
            .orElse(unit.name());
    RegionCode region = unit.region().orElse(above.region());
    var head = new Letterhead("", name.toUpperCase(Locale.ROOT), List.of());
    return new Organization(id, name, kind, region, head);
  }

  private static Organization.Kind kind(Organization above, Unit unit) {
    if (unit.region().isEmpty()) {
      return Organization.Kind.OPD;
    }
    return switch (above.kind()) {
      case BAWASLU, PANWASLU, OTHER ->
          unit.region().get().level() == Level.KABUPATEN_KOTA
              ? Organization.Kind.BAWASLU
              : Organization.Kind.PANWASLU;
      case PEMDA, OPD -> Organization.Kind.PEMDA;
    };
  }

  private static String supervisor(RegionCode code, Unit unit) {
    return switch (code.level()) {
      case PROVINSI, KABUPATEN_KOTA -> "Bawaslu " + unit.name();
      case KECAMATAN -> "Panwaslu " + unit.name();
      case DESA_KELURAHAN -> "Pengawas " + unit.name();
    };
  }

  private static String name(String parent, String unit) {
    var end = ", " + unit;
    int room = Programme.MAX_NAME - end.codePointCount(0, end.length());
    return parent.codePointCount(0, parent.length()) <= room
        ? parent + end
        : parent.substring(0, parent.offsetByCodePoints(0, room - 1)) + "…" + end;
  }
}
