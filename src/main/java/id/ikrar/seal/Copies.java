package id.ikrar.seal;

import id.ikrar.desk.Progress;
import id.ikrar.signing.Acceptance;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All sealed PDFs of an event in one ZIP, one at a time in memory. They are stored as they are,
 * being packed already, so that the size of the whole is known before the first byte.
 */
public final class Copies {
  // The very first moment that an entry can name would be written twice, which takes room.
  private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final int MAX_NAME = 60;

  // The parts of a ZIP around a stored file: its head, its line in the directory, the end.
  private static final int HEAD = 30;
  private static final int LINE = 46;
  private static final int END = 22;

  private final Seals seals;

  public Copies(Seals seals) {
    this.seals = seals;
  }

  /** One file; its name tells number, name and short id, never an identifier. */
  public record Copy(String name, Acceptance acceptance, int bytes) {}

  /**
   * What goes in.
   *
   * @param waiting how many pledges have no sealed file yet
   */
  public record Bundle(List<Copy> copies, int waiting) {
    public Bundle {
      copies = List.copyOf(copies);
    }

    /** Of the whole ZIP, exactly. */
    public long bytes() {
      return END
          + copies.stream()
              .mapToLong(it -> HEAD + LINE + 2L * it.name().length() + it.bytes())
              .sum();
    }
  }

  /** The files of all who signed, in the order of the list; those withdrawn in a folder apart. */
  public Bundle of(Progress progress) {
    var copies = new ArrayList<Copy>();
    int waiting = 0;
    var sizes = progress.lines().isEmpty() ? Map.<Acceptance.Id, Integer>of() : sizes(progress);
    for (var line : progress.lines()) {
      if (line.acceptance().isPresent()) {
        var acceptance = line.acceptance().get();
        var size = sizes.get(acceptance.id());
        if (size == null) {
          waiting++;
        } else {
          copies.add(new Copy(name(line, acceptance), acceptance, size));
        }
      }
    }
    return new Bundle(copies, waiting);
  }

  /** Writes the ZIP; the stream is flushed and stays open. */
  public void write(Bundle bundle, OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (var copy : bundle.copies()) {
      var pdf = seals.pdf(copy.acceptance().shortId()).orElseThrow().toArray();
      if (pdf.length != copy.bytes()) {
        // A file was renewed meanwhile; the length that was announced would be wrong.
        throw new IOException(copy.name() + " has " + pdf.length + " bytes, said " + copy.bytes());
      }
      var check = new CRC32();
      check.update(pdf);
      var entry = new ZipEntry(copy.name());
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(pdf.length);
      entry.setCompressedSize(pdf.length);
      entry.setCrc(check.getValue());
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      zip.write(pdf);
      zip.closeEntry();
    }
    zip.finish();
    zip.flush();
  }

  private Map<Acceptance.Id, Integer> sizes(Progress progress) {
    return seals.sizes(progress.lines().getFirst().participant().event());
  }

  private static String name(Progress.Line line, Acceptance acceptance) {
    var plain =
        Normalizer.normalize(line.participant().name(), Normalizer.Form.NFD)
            // What looks like an identifier has no place in the name of a file.
            .replaceAll("\\d{6,}", "")
            .replaceAll("[^A-Za-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var name = plain.length() > MAX_NAME ? plain.substring(0, MAX_NAME) : plain;
    return "%s%04d-%s-%s.pdf"
        .formatted(
            line.stands() ? "" : "dicabut/",
            line.participant().number(),
            name,
            acceptance.shortId().printed());
  }
}
