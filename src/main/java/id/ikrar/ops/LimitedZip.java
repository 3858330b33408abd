package id.ikrar.ops;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A ZIP archive, read by its directory as other programs read it, within limits. */
final class LimitedZip implements AutoCloseable {
  /**
   * An entry above {@link #MAX_UNQUESTIONED} bytes may not be this much larger than its packing.
   */
  static final long MAX_RATIO = 100;

  static final int MAX_UNQUESTIONED = 1024 * 1024;

  private final Path path;
  private final long maxExpanded;
  private final ZipFile zip;
  private final LinkedHashMap<String, ZipEntry> entries = new LinkedHashMap<>();
  private long expanded;

  LimitedZip(Path path, int maxEntries, long maxExpanded) throws IOException {
    this.path = path;
    this.maxExpanded = maxExpanded;
    zip = new ZipFile(path.toFile());
    try {
      index(maxEntries);
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private void index(int maxEntries) throws ZipException {
    if (zip.size() > maxEntries) {
      throw new ZipException("the archive has " + zip.size() + " entries, at most " + maxEntries);
    }
    for (var all = zip.entries(); all.hasMoreElements(); ) {
      var entry = all.nextElement();
      // Of two with one name this reader sees the one, another program the other.
      if (entries.put(entry.getName(), entry) != null) {
        throw new ZipException("the archive has two entries " + entry.getName());
      }
    }
  }

  /** By name, in the order of the directory. */
  SequencedMap<String, ZipEntry> entries() {
    return Collections.unmodifiableSequencedMap(entries);
  }

  /** The content of an entry, or why it could not be had; fails when all of them are too much. */
  Submission read(ZipEntry entry) throws ZipException {
    var name = path + "!/" + entry.getName();
    long allowed = Math.max(MAX_UNQUESTIONED, MAX_RATIO * entry.getCompressedSize());
    int most = (int) Math.min(Submission.MAX_BYTES, allowed);
    var submission = read(entry, name, most);
    expanded += submission.bytes().optional().map(bytes -> bytes.size()).orElse(most);
    if (expanded > maxExpanded) {
      throw new ZipException("the archive expands to more than " + maxExpanded + " bytes");
    }
    return submission;
  }

  private Submission read(ZipEntry entry, String name, int most) {
    try (var in = zip.getInputStream(entry)) {
      return Submission.read(name, in, most);
    } catch (IOException e) {
      return Submission.refused(name, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
