package id.ikrar.page;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.TestHall;
import id.ikrar.attendance.Mark;
import id.ikrar.attendance.NotedBy;
import id.ikrar.attendance.Presence;
import id.ikrar.desk.Minutes;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.signing.Withdrawing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingWorkbookTest {
  private static final int HEAD = 5;

  private Path folder;
  private Minutes minutes;

  @BeforeEach
  void hold(@TempDir Path folder) {
    this.folder = folder;
    var hall = new TestHall(folder);
    var event = hall.open(4);
    hall.sign(event, 1);
    hall.sign(event, 2);
    var taken = hall.withdrawals.bySigner(hall.token(event, 2), "Salah orang", AT);
    assertThat(taken).isInstanceOf(Withdrawing.Withdrawn.class);
    note(hall, event, 2, new Presence.Present());
    note(hall, event, 3, new Presence.Represented("Sekretaris Contoh", "Sekretaris Desa"));
    minutes = hall.organizer.minutes(event, AT);
  }

  private static void note(TestHall hall, Event event, int number, Presence presence) {
    var person = hall.person(event, number).id();
    hall.ports.attendances().add(new Mark(event.id(), person, presence, new NotedBy.Code(), AT));
  }

  private static final Instant AT = TestHall.START.plusSeconds(60);

  @Test
  void identifiersAreTextAndWhole() throws IOException {
    var row = sheet("Daftar Hadir").get(HEAD);
    assertThat(row.get(2).getType()).isEqualTo(CellType.STRING);
    assertThat(row.get(2).getText()).isEqualTo("19680411 199303 1 001");
    assertThat(part("xl/styles.xml")).containsAnyOf("numFmtId=\"49\"", "formatCode=\"@\"");
    assertThat(row.get(0).getType()).isEqualTo(CellType.NUMBER);
  }

  @Test
  void whatWasWithdrawnIsShownAndNotCounted() throws IOException {
    var withdrawn = sheet("Daftar Penanda Tangan").get(HEAD + 1);
    assertThat(texts(withdrawn)).contains("Contoh 2", "Dicabut, tidak dihitung");
    var total = sheet("Rekapitulasi per Instansi").getLast();
    assertThat(texts(total)).containsExactly("", "Jumlah", "4", "1", "1", "2", "25%");
    assertThat(sheet("Belum Menandatangani").subList(HEAD, HEAD + 2))
        .extracting(row -> row.get(1).getText())
        .containsExactly("Contoh 3", "Contoh 4");
  }

  @Test
  void whoWasThereIsCountedBesideWhoSignedAndTheMissingAreExplained() throws IOException {
    assertThat(texts(sheet("Kehadiran per Instansi").getLast()))
        .containsExactly("", "Jumlah", "4", "1", "1", "0", "0", "2");
    assertThat(texts(sheet("Belum Menandatangani").get(HEAD)))
        .contains("Diwakili Sekretaris Contoh, Sekretaris Desa");
  }

  private String part(String name) throws IOException {
    var file = Files.write(folder.resolve("rekap.xlsx"), ClosingWorkbook.of(minutes).toArray());
    try (var zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private List<List<Cell>> sheet(String name) throws IOException {
    return Objects.requireNonNull(sheets().get(name), name);
  }

  private Map<String, List<List<Cell>>> sheets() throws IOException {
    Bytes xlsx = ClosingWorkbook.of(minutes);
    var sheets = new LinkedHashMap<String, List<List<Cell>>>();
    try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx.toArray()))) {
      for (var sheet : workbook.getSheets().toList()) {
        var rows = new ArrayList<List<Cell>>();
        for (var row : sheet.read()) {
          while (rows.size() < row.getRowNum() - 1) {
            rows.add(List.of());
          }
          rows.add(
              IntStream.range(0, row.getCellCount())
                  .mapToObj(at -> row.getOptionalCell(at).stream())
                  .flatMap(cell -> cell)
                  .toList());
        }
        sheets.put(sheet.getName(), rows);
      }
    }
    return sheets;
  }

  private static List<String> texts(List<Cell> row) {
    return row.stream().map(Cell::getText).toList();
  }
}
