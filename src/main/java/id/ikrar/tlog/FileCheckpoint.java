package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** The public checkpoint as the file {@code checkpoint} beside the folder of the tiles. */
public final class FileCheckpoint implements Checkpoints {
  // A lock on a file belongs to the whole process, so threads need one of their own.
  private static final Object THREADS = new Object();

  private final Path file;
  private final Path cosigned;
  private final Path lock;

  public FileCheckpoint(Path folder) {
    this.file = folder.resolve("checkpoint");
    this.cosigned = folder.resolve("checkpoint-cosigned");
    this.lock = folder.resolve(".checkpoint-lock");
  }

  @Override
  public Optional<String> newest() {
    return read(file);
  }

  @Override
  public Optional<String> cosigned() {
    return read(cosigned);
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the checkpoint", e);
    }
  }

  @Override
  public void advance(String signed) {
    alone(() -> {
      if (newest().map(FileCheckpoint::size).orElse(-1L) < size(signed)) {
        write(file, signed);
      }
    });
  }

  @Override
  public void cosign(Note note, Note.Signature line) {
    alone(() -> {
      var newest = newest().filter(one -> isOf(one, note));
      var before = cosigned().filter(one -> isOf(one, note));
      var merged =
          newest
              .or(() -> before)
              .map(one -> Note.parse(one).orThrow())
              .orElse(note)
              .with(List.of(line))
              .encode();
      if (newest.isPresent()) {
        write(file, merged);
      }
      if (before.isPresent() || cosigned().map(FileCheckpoint::size).orElse(-1L) < size(merged)) {
        write(cosigned, merged);
      }
    });
  }

  private static boolean isOf(String signed, Note note) {
    return signed.startsWith(note.text() + "\n");
  }

  /** A step that writes files. */
  private interface Writing {
    void run() throws IOException;
  }

  // Without the lock a slow node could put an old checkpoint over a newer one of another.
  private void alone(Writing step) {
    synchronized (THREADS) {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var channel =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var _ = channel.lock()) {
          step.run();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the checkpoint", e);
      }
    }
  }

  private static void write(Path file, String signed) throws IOException {
    DurableFile.write(file, Bytes.owning(signed.getBytes(StandardCharsets.UTF_8)));
  }

  private static long size(String signed) {
    return Checkpoint.own(signed).size();
  }
}
