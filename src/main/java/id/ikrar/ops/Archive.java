package id.ikrar.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/** The PDFs of any ZIP archive, each judged by itself. */
final class Archive {
  static final int MAX_ENTRIES = Submissions.MAX_FILES;

  /** All entries together. */
  static final long MAX_EXPANDED = 2L * 1024 * 1024 * 1024;

  private static final int MAGIC_BYTES = 4;

  private final Path path;

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
    try (var zip = new LimitedZip(path, MAX_ENTRIES, MAX_EXPANDED)) {
      for (var entry : pdfs(zip)) {
        judge.accept(zip.read(entry));
      }
    } catch (IOException e) {
      judge.accept(Submission.refused(path.toString(), String.valueOf(e.getMessage())));
    }
  }

  private static List<ZipEntry> pdfs(LimitedZip zip) throws ZipException {
    var pdfs =
        zip.entries().values().stream()
            .filter(entry -> Submissions.isPdf(entry.getName()))
            .toList();
    if (pdfs.isEmpty()) {
      throw new ZipException("the archive holds no PDF");
    }
    return pdfs;
  }
}
