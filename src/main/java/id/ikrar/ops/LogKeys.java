package id.ikrar.ops;

import id.ikrar.kernel.Parsed;
import id.ikrar.tlog.NoteKey;
import id.ikrar.verify.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which logs are believed. */
final class LogKeys {
  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "trust file whose log keys are believed; may be given several times")
  private List<Path> trust = List.of();

  @Option(
      names = "--log-key",
      paramLabel = "VKEY",
      description = "key of a log, as /log/key answers it; may be given several times")
  private List<String> keys = List.of();

  /** Why they cannot be used, in one sentence. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  boolean given() {
    return !trust.isEmpty() || !keys.isEmpty();
  }

  /** The keys that the options name. */
  List<NoteKey> read() {
    var all = new ArrayList<NoteKey>();
    for (var file : trust) {
      all.addAll(file(file).logs());
    }
    for (var key : keys) {
      all.add(good("--log-key", NoteKey.parse(key)));
    }
    return all;
  }

  static Trust file(Path file) {
    try {
      return good(file.toString(), Trust.parse(Files.readString(file)));
    } catch (NoSuchFileException _) {
      throw new Unusable(file + " is not there: name whom to trust with --trust or --log-key");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static <T> T good(String what, Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Ok<T>(var value) -> value;
      case Parsed.Malformed<T>(var reason) -> throw new Unusable(what + ": " + reason);
    };
  }
}
