package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a witness must never forget: of each log the checkpoint that it cosigned last, and the
 * checkpoints that it refused as proof of a log's misbehaviour.
 */
public final class WitnessFolder {
  // A lock on a file belongs to the whole process, so threads need one of their own.
  private static final Object THREADS = new Object();

  private final Path folder;

  public WitnessFolder(Path folder) {
    this.folder = folder;
  }

  /** The note that was cosigned last; empty before the first of this log. */
  public Optional<String> latest(String origin) {
    try {
      return Optional.of(Files.readString(file(origin, "checkpoint")));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was seen of " + origin, e);
    }
  }

  /** Runs the step while no other thread or process runs one. */
  <T> T alone(Supplier<T> step) {
    synchronized (THREADS) {
      try {
        Files.createDirectories(folder);
        try (var channel =
                FileChannel.open(
                    folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var _ = channel.lock()) {
          return step.get();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot lock " + folder, e);
      }
    }
  }

  /** Durable on return. */
  void keep(String origin, Note note) {
    write(file(origin, "checkpoint"), note.encode());
  }

  /** Keeps a refused checkpoint, once. */
  void refuse(String origin, Note note) {
    var file = file(origin, "refused-" + Digest.of(bytes(note.encode())).hex());
    if (!Files.exists(file)) {
      write(file, note.encode());
    }
  }

  // The origin is not a file name, and its digest is.
  private Path file(String origin, String name) {
    return folder.resolve(Digest.of(bytes(origin)).hex()).resolve(name);
  }

  private static void write(Path file, String text) {
    try {
      DurableFile.write(file, bytes(text));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private static Bytes bytes(String text) {
    return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }
}
