package id.ikrar.signer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.ikrar.kernel.Bytes;
import id.ikrar.region.RegionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a list of people from a CSV file as offices really send it; writes nothing. */
public final class RosterCsv {
  /** Large enough that an endless name is refused by its row, not by the file's size. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

  /** People, titles, blank rows and all. */
  public static final int MAX_ROWS = 2 * Roster.MAX_PARTICIPANTS;

  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
  private static final int SAMPLE_ROWS = 40;
  private static final int SAMPLE_CHARACTERS = 64 * 1024;

  private RosterCsv() {}

  /**
   * Reads the file against the roster as it stands.
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
    if (file.startsWith(Bytes.hex("504b0304")) || file.startsWith(Bytes.hex("d0cf11e0"))) {
      return new RosterReading.Unreadable(new RosterProblem.Spreadsheet());
    }
    return switch (RosterText.of(file)) {
      case RosterText.Unreadable(var line) ->
          new RosterReading.Unreadable(new RosterProblem.NotText(line));
      case RosterText.Decoded(var text, var repaired) ->
          read(text, repaired, new RosterSheet(within, roster, today));
    };
  }

  private static RosterReading read(String text, Set<Integer> repaired, RosterSheet sheet) {
    var rows = new ArrayList<RosterSheet.Cells>();
    try (var reader = reader(separator(text), text)) {
      for (var record : reader) {
        if (rows.size() == MAX_ROWS) {
          return new RosterReading.Unreadable(new RosterProblem.TooManyRows(MAX_ROWS));
        }
        int line = (int) record.getStartingLineNumber();
        rows.add(
            new RosterSheet.Cells(rows.size() + 1, record.getFields(), repaired.contains(line)));
      }
    } catch (CsvParseException e) {
      return new RosterReading.Unreadable(new RosterProblem.OpenQuote(rows.size() + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheet.read(rows);
  }

  /** The one under which the most headers are recognised. */
  private static char separator(String text) {
    var sample = text.substring(0, Math.min(text.length(), SAMPLE_CHARACTERS));
    char best = SEPARATORS.getFirst();
    long most = -1;
    for (char separator : SEPARATORS) {
      long known = known(separator, sample);
      if (known > most) {
        most = known;
        best = separator;
      }
    }
    return best;
  }

  private static long known(char separator, String text) {
    long most = 0;
    try (var reader = reader(separator, text)) {
      int rows = 0;
      for (var record : reader) {
        if (rows++ == SAMPLE_ROWS) {
          break;
        }
        most =
            Math.max(
                most,
                record.getFields().stream().filter(cell -> Column.of(cell).isPresent()).count());
      }
    } catch (CsvParseException e) {
      return most;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return most;
  }

  private static CsvReader<CsvRecord> reader(char separator, String text) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(2 * MAX_BYTES)
        .ofCsvRecord(text);
  }
}
