package id.ikrar.signer;

import id.ikrar.kernel.Bytes;
import id.ikrar.region.RegionCode;
import java.time.LocalDate;
import java.util.List;

/** A list of people as a file, told by its first bytes and not by its name. */
public final class RosterFile {
  /** Large enough that an endless name is refused by its row, not by the file's size. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  /** People, titles, blank rows and all. */
  public static final int MAX_ROWS = 2 * Roster.MAX_PARTICIPANTS;

  private static final Bytes ZIP = Bytes.hex("504b0304");
  private static final Bytes COMPOUND_FILE = Bytes.hex("d0cf11e0");

  private RosterFile() {}

  /**
   * Reads the file against the roster as it stands; writes nothing.
   *
   * @param within the region of the event, in which villages are looked up
   * @param roster who is on the list already
   */
  public static RosterReading read(
      Bytes file, RegionCode within, List<Participant> roster, LocalDate today) {
    if (file.size() == 0) {
      return new RosterReading.Unreadable(new RosterProblem.Empty());
    }
    if (file.size() > MAX_BYTES) {
      return new RosterReading.Unreadable(new RosterProblem.TooLarge(file.size(), MAX_BYTES));
    }
    if (file.startsWith(COMPOUND_FILE)) {
      return new RosterReading.Unreadable(new RosterProblem.OldSpreadsheet());
    }
    var sheet = new RosterSheet(within, roster, today);
    return file.startsWith(ZIP) ? RosterWorkbook.read(file, sheet) : RosterCsv.read(file, sheet);
  }
}
