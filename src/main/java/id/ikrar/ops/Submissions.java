package id.ikrar.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What stands behind an argument, one file after the other: the file itself, every PDF below a
 * folder, every PDF of a ZIP archive. Nothing is left out in silence: what cannot be had is handed
 * on as refused, and so is a folder or an archive that holds no PDF or too many.
 */
final class Submissions {
  /** As many as the largest roster has people. */
  static final int MAX_FILES = 20_000;

  private Submissions() {}

  static void from(Path argument, Consumer<Submission> judge) {
    var name = argument.toString();
    try {
      if (Files.isDirectory(argument)) {
        folder(argument, judge);
      } else if (!Files.isRegularFile(argument)) {
        judge.accept(Submission.refused(name, "there is no such file"));
      } else if (Archive.is(argument)) {
        new Archive(argument).each(judge);
      } else {
        judge.accept(file(argument, name));
      }
    } catch (IOException e) {
      judge.accept(Submission.refused(name, reason(e)));
    }
  }

  static void standardInput(InputStream in, Consumer<Submission> judge) {
    try {
      judge.accept(Submission.read("-", in, Submission.MAX_BYTES));
    } catch (IOException e) {
      judge.accept(Submission.refused("-", reason(e)));
    }
  }

  static boolean isPdf(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".pdf");
  }

  private static void folder(Path folder, Consumer<Submission> judge) throws IOException {
    var files = pdfs(folder);
    if (files.isEmpty() || files.size() > MAX_FILES) {
      var found = files.isEmpty() ? "no PDF" : "more than " + MAX_FILES + " PDFs";
      judge.accept(Submission.refused(folder.toString(), "the folder holds " + found));
      return;
    }
    for (var file : files) {
      try {
        judge.accept(file(file, file.toString()));
      } catch (IOException e) {
        judge.accept(Submission.refused(file.toString(), reason(e)));
      }
    }
  }

  /** Links to folders are not followed: they may lead back. */
  static List<Path> pdfs(Path folder) throws IOException {
    var real = folder.toRealPath();
    try (var below = Files.walk(real)) {
      return below
          .filter(file -> isPdf(file.toString()))
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .limit(MAX_FILES + 1L)
          .map(file -> folder.resolve(real.relativize(file)))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  static Submission file(Path file, String name) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Submission.refused(name, "there is no such file");
    }
    try (var in = Files.newInputStream(file)) {
      return Submission.read(name, in, Submission.MAX_BYTES);
    }
  }

  private static String reason(IOException e) {
    return e instanceof NoSuchFileException ? "there is no such file" : e.toString();
  }
}
