package id.ikrar.signer;

import id.ikrar.event.Sentence;
import id.ikrar.region.Region;
import java.util.List;
import java.util.stream.Collectors;

/** What an organiser should look at in a row that was taken all the same. */
public sealed interface RosterWarning {
  /** Where to look. */
  Column column();

  /** In the reader's language, with the remedy. */
  Sentence sentence();

  /** The identifier looks wrong, or was damaged and left out. */
  record DoubtfulIdentifier(Column column, IdentifierWarning warning) implements RosterWarning {
    @Override
    public Sentence sentence() {
      return warning.sentence();
    }
  }

  /**
   * Another person in the list or at the event has the same identifier.
   *
   * @param row of the other, 0 for one who is at the event already
   * @param sheet of the other, empty in a file without sheets
   */
  record SharedIdentifier(Column column, int row, String sheet) implements RosterWarning {
    @Override
    public Sentence sentence() {
      return row == 0
          ? new Sentence(
              "Nomor yang sama sudah dipakai orang lain di acara ini; periksa keduanya.",
              "Somebody else at this event has the same number; check both.")
          : new Sentence(
              "Nomor yang sama dipakai orang lain di baris %d%s; periksa keduanya."
                  .formatted(row, sheet.isEmpty() ? "" : " lembar “" + sheet + "”"),
              "Somebody else in row %d%s has the same number; check both."
                  .formatted(row, sheet.isEmpty() ? "" : " of sheet “" + sheet + "”"));
    }
  }

  /** The phone number was not taken. */
  record UnreadPhone(String reason) implements RosterWarning {
    @Override
    public Column column() {
      return Column.PHONE;
    }

    @Override
    public Sentence sentence() {
      return new Sentence(
          "Nomor HP tidak terbaca dan tidak diambil; tulis seperti 0812-3456-7890.",
          "The phone number was not taken (%s); write it like 0812-3456-7890.".formatted(reason));
    }
  }

  /** Several regions carry the name; none was taken. */
  record AmbiguousRegion(Column column, List<Region> candidates) implements RosterWarning {
    public AmbiguousRegion {
      candidates = List.copyOf(candidates);
    }

    @Override
    public Sentence sentence() {
      var codes = named(candidates);
      return new Sentence(
          "Ada %d wilayah bernama sama (%s); wilayah belum diisi. Lengkapi kolom Kecamatan."
              .formatted(candidates.size(), codes),
          "%d regions have this name (%s); none was taken. Fill in the column Kecamatan."
              .formatted(candidates.size(), codes));
    }
  }

  /** No region carries the name; none was taken. */
  record UnknownRegion(Column column, String typed, List<Region> near) implements RosterWarning {
    public UnknownRegion {
      near = List.copyOf(near);
    }

    @Override
    public Sentence sentence() {
      return new Sentence(
          "“%s” tidak ditemukan di wilayah acara ini%s; wilayah belum diisi."
              .formatted(typed, near.isEmpty() ? "" : ". Maksudnya " + named(near) + "?"),
          "“%s” was not found in the region of this event%s; no region was taken."
              .formatted(typed, near.isEmpty() ? "" : ". Do you mean " + named(near) + "?"));
    }
  }

  /** The row came in another encoding than the rest. */
  record Reencoded(Column column) implements RosterWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Baris ini memakai pengodean lain (Windows-1252) daripada baris lainnya; periksa huruf khususnya.",
          "This row has another encoding (Windows-1252) than the others; check its special letters.");
    }
  }

  private static String named(List<Region> regions) {
    return regions.stream()
        .limit(5)
        .map(region -> region.name() + " " + region.code())
        .collect(Collectors.joining(", "));
  }
}
