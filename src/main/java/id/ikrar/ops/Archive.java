package id.ikrar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The PDFs of a ZIP archive, read by its directory as other programs read it, within limits. */
final class Archive {
  static final int MAX_ENTRIES = Submissions.MAX_FILES;

  /** All entries together. */
  static final long MAX_EXPANDED = 2L * 1024 * 1024 * 1024;

  /**
   * An entry above {@link #MAX_UNQUESTIONED} bytes may not be this much larger than its packing.
   */
  static final long MAX_RATIO = 100;

  static final int MAX_UNQUESTIONED = 1024 * 1024;

  private static final int MAGIC_BYTES = 4;

  private final Path path;
  private long expanded;

  Archive(Path path) {
    this.path = path;
  }

  /** Whether the file begins as an archive does: no PDF of ours begins like that. */
  static boolean is(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var magic = in.readNBytes(MAGIC_BYTES);
      return magic.length == MAGIC_BYTES
          && magic[0] == 'P'
          && magic[1] == 'K'
          && ((magic[2] == 3 && magic[3] == 4) || (magic[2] == 5 && magic[3] == 6));
    }
  }

  void each(Consumer<Submission> judge) {
    try (var zip = new ZipFile(path.toFile())) {
      for (var entry : pdfs(zip)) {
        var submission = read(zip, entry);
        if (expanded > MAX_EXPANDED) {
          throw new ZipException("the archive expands to more than " + MAX_EXPANDED + " bytes");
        }
        judge.accept(submission);
      }
    } catch (IOException e) {
      judge.accept(Submission.refused(path.toString(), String.valueOf(e.getMessage())));
    }
  }

  private static List<ZipEntry> pdfs(ZipFile zip) throws ZipException {
    if (zip.size() > MAX_ENTRIES) {
      throw new ZipException("the archive has " + zip.size() + " entries, at most " + MAX_ENTRIES);
    }
    var names = new HashSet<String>();
    var pdfs = new ArrayList<ZipEntry>();
    for (var entries = zip.entries(); entries.hasMoreElements(); ) {
      var entry = entries.nextElement();
      // Of two with one name this reader sees the one, another program the other.
      if (!names.add(entry.getName())) {
        throw new ZipException("the archive has two entries " + entry.getName());
      }
      if (Submissions.isPdf(entry.getName())) {
        pdfs.add(entry);
      }
    }
    if (pdfs.isEmpty()) {
      throw new ZipException("the archive holds no PDF");
    }
    return pdfs;
  }

  private Submission read(ZipFile zip, ZipEntry entry) {
    var name = path + "!/" + entry.getName();
    long allowed = Math.max(MAX_UNQUESTIONED, MAX_RATIO * entry.getCompressedSize());
    int most = (int) Math.min(Submission.MAX_BYTES, allowed);
    try (var in = zip.getInputStream(entry)) {
      var submission = Submission.read(name, in, most);
      expanded += submission.bytes().optional().map(bytes -> bytes.size()).orElse(most);
      return submission;
    } catch (IOException e) {
      expanded += most;
      return Submission.refused(name, String.valueOf(e.getMessage()));
    }
  }
}
