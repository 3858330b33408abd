package id.ikrar.judge;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program of the machine to its end. */
final class Tool {
  private static final long PATIENCE_SECONDS = 300;

  private Tool() {}

  /** What it said on both channels, and its exit code. */
  record Answer(int exit, String text) {}

  static Answer run(String... command) {
    return run(List.of(command));
  }

  static Answer run(List<String> command) {
    try {
      var said = Files.createTempFile("ikrar-tool", ".txt");
      try {
        var process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException("no answer from " + command.getFirst());
        }
        var text = Files.readString(said, StandardCharsets.UTF_8);
        return new Answer(process.exitValue(), text);
      } finally {
        Files.delete(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run " + command.getFirst(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The bytes as a file for as long as the question takes. */
  static <T> T with(id.ikrar.kernel.Bytes content, String suffix, Question<T> question) {
    try {
      Path file = Files.createTempFile("ikrar-judge", suffix);
      try {
        Files.write(file, content.toArray());
        return question.ask(file);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asked of a file. */
  interface Question<T> {
    T ask(Path file) throws IOException;
  }
}
