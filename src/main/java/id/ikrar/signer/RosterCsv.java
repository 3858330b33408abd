package id.ikrar.signer;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a list of people from a CSV file as offices really send it; writes nothing. */
final class RosterCsv {
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
  private static final int SAMPLE_ROWS = 40;
  private static final int SAMPLE_CHARACTERS = 64 * 1024;

  private RosterCsv() {}

  static RosterReading read(Bytes file, RosterSheet sheet) {
    return switch (RosterText.of(file)) {
      case RosterText.Unreadable(var line) ->
          new RosterReading.Unreadable(new RosterProblem.NotText(line));
      case RosterText.Decoded(var text, var repaired) -> read(text, repaired, sheet);
    };
  }

  private static RosterReading read(String text, Set<Integer> repaired, RosterSheet sheet) {
    var rows = new ArrayList<RosterSheet.Cells>();
    try (var reader = reader(separator(text), text)) {
      for (var record : reader) {
        if (rows.size() == RosterFile.MAX_ROWS) {
          return new RosterReading.Unreadable(new RosterProblem.TooManyRows(RosterFile.MAX_ROWS));
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
        .maxBufferSize(2 * RosterFile.MAX_BYTES)
        .ofCsvRecord(text);
  }
}
