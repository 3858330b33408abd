package id.ikrar.web;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Files brought to a check; of a ZIP archive its PDFs, read in memory by its directory. */
final class Uploads {
  /** More than these belong on the command line. */
  static final int MAX_PDFS = 100;

  static final int MAX_ENTRIES = 1_000;

  /** All PDFs of an archive together. */
  static final int MAX_EXPANDED = 100 * 1024 * 1024;

  /** An entry above {@link #MAX_UNQUESTIONED} bytes may not be so much larger than its packing. */
  static final int MAX_RATIO = 100;

  static final int MAX_UNQUESTIONED = 1024 * 1024;
  static final int MAX_NAME = 200;

  private Uploads() {}

  /** A file by its name, or why its bytes could not be had. */
  record Upload(String name, Parsed<Bytes> bytes) {
    Upload {
      name = name.length() > MAX_NAME ? "…" + name.substring(name.length() - MAX_NAME) : name;
    }

    static Upload of(String name, Bytes bytes) {
      return new Upload(name, Parsed.ok(bytes));
    }
  }

  static boolean isArchive(Bytes file) {
    return begins(file, "504b0304") || begins(file, "504b0506");
  }

  /** PNG and JPEG, which the service reads; others only browsers do. */
  static boolean isPicture(Bytes file) {
    return begins(file, "89504e47") || begins(file, "ffd8ff");
  }

  /** The PDFs of an archive; an archive that cannot be read is one refused file. */
  static List<Upload> expanded(Upload archive) {
    if (!(archive.bytes() instanceof Parsed.Ok<Bytes>(var bytes)) || !isArchive(bytes)) {
      return List.of(archive);
    }
    try (var zip =
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes.toArray()))
            .get()) {
      return pdfs(zip);
    } catch (IOException | IllegalArgumentException e) {
      return List.of(new Upload(archive.name(), Parsed.malformed(String.valueOf(e.getMessage()))));
    }
  }

  private static List<Upload> pdfs(ZipFile zip) throws IOException {
    var entries = Collections.list(zip.getEntries());
    if (entries.size() > MAX_ENTRIES) {
      throw new IOException(
          "the archive has " + entries.size() + " entries, at most " + MAX_ENTRIES);
    }
    var names = new HashSet<String>();
    var uploads = new ArrayList<Upload>();
    int room = MAX_EXPANDED;
    for (var entry : entries) {
      // Of two with one name this reader sees the one, another program the other.
      if (!names.add(entry.getName())) {
        throw new IOException("the archive has two entries " + entry.getName());
      }
      if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
        var upload = read(zip, entry, Math.min(room, Gate.MAX_PDF_BYTES));
        room -= upload.bytes().optional().map(Bytes::size).orElse(0);
        uploads.add(upload);
      }
    }
    if (uploads.isEmpty() || uploads.size() > MAX_PDFS) {
      throw new IOException(
          "the archive holds " + uploads.size() + " PDFs, must be 1 to " + MAX_PDFS);
    }
    return uploads;
  }

  private static Upload read(ZipFile zip, ZipArchiveEntry entry, int room) {
    long allowed = Math.max(MAX_UNQUESTIONED, MAX_RATIO * Math.max(0, entry.getCompressedSize()));
    int most = (int) Math.min(room, allowed);
    try (var in = zip.getInputStream(entry)) {
      var bytes = in.readNBytes(most + 1);
      return bytes.length > most
          ? new Upload(entry.getName(), Parsed.malformed("more than " + most + " bytes"))
          : Upload.of(entry.getName(), Bytes.owning(bytes));
    } catch (IOException e) {
      return new Upload(entry.getName(), Parsed.malformed(String.valueOf(e.getMessage())));
    }
  }

  private static boolean begins(Bytes file, String hex) {
    var magic = Bytes.hex(hex);
    return file.size() >= magic.size() && file.slice(0, magic.size()).equals(magic);
  }
}
