package id.ikrar.signer;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The bytes of a workbook (ECMA-376), measured and packed again before a library opens them: what
 * was checked is what is read, whatever a ZIP's two directories say of each other.
 */
sealed interface WorkbookBytes {
  int MAX_INFLATED = 64 * 1024 * 1024;

  /** A list of the same cells over and over packs to about a fiftieth. */
  int MAX_RATIO = 200;

  /** Below this, any ratio is harmless. */
  int RATIO_FROM = 1024 * 1024;

  int MAX_PARTS = 1_000;

  /** A workbook of XML parts alone, each of which was seen. */
  record Sound(Bytes zip) implements WorkbookBytes {}

  record Refused(RosterProblem.OfFile problem) implements WorkbookBytes {}

  static WorkbookBytes of(Bytes file) {
    int most = Math.clamp((long) file.size() * MAX_RATIO, RATIO_FROM, MAX_INFLATED);
    var packed = new ByteArrayOutputStream(file.size());
    int parts = 0;
    int inflated = 0;
    try (var in =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.toArray()))
                .get();
        var out = new ZipOutputStream(packed)) {
      out.setLevel(Deflater.BEST_SPEED);
      for (var entry : Collections.list(in.getEntries())) {
        byte[] part;
        try (var stream = in.getInputStream(entry)) {
          part = stream.readNBytes(most - inflated + 1);
        }
        inflated += part.length;
        if (inflated > most) {
          return new Refused(new RosterProblem.WorkbookTooLarge(most));
        }
        if (++parts > MAX_PARTS) {
          return new Refused(new RosterProblem.NotAWorkbook());
        }
        if (!xml(entry)) {
          continue;
        }
        WorkbookPart.check(new ByteArrayInputStream(part));
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(part);
      }
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // A damaged directory makes the library throw what it likes.
      return new Refused(new RosterProblem.NotAWorkbook());
    }
    return new Sound(Bytes.owning(packed.toByteArray()));
  }

  /** Pictures, fonts and printers' settings say nothing about people. */
  private static boolean xml(ZipEntry entry) {
    var name = entry.getName().toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") || name.endsWith(".rels");
  }
}
