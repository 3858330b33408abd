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
import java.util.Optional;

/** The public checkpoint as the file {@code checkpoint} beside the folder of the tiles. */
public final class FileCheckpoint implements Checkpoints {
  // A lock on a file belongs to the whole process, so threads need one of their own.
  private static final Object THREADS = new Object();

  private final Path file;
  private final Path lock;

  public FileCheckpoint(Path folder) {
    this.file = folder.resolve("checkpoint");
    this.lock = folder.resolve(".checkpoint-lock");
  }

  @Override
  public Optional<String> newest() {
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
    synchronized (THREADS) {
      try {
        Files.createDirectories(file.toAbsolutePath().getParent());
        // Without the lock a slow node could put an old checkpoint over a newer one of another.
        try (var channel =
                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var _ = channel.lock()) {
          if (newest().map(FileCheckpoint::size).orElse(-1L) < size(signed)) {
            DurableFile.write(file, Bytes.owning(signed.getBytes(StandardCharsets.UTF_8)));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the checkpoint", e);
      }
    }
  }

  private static long size(String signed) {
    return Checkpoint.own(signed).size();
  }
}
