package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/** Writes files that are there whole, or not at all, whenever the power fails. */
final class DurableFile {
  private static final AtomicLong SERIAL = new AtomicLong();

  private DurableFile() {}

  /** On return the file has this content and will have it after a crash. */
  static void write(Path file, Bytes content) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException("not a file: " + file);
    }
    makeFolder(folder);
    // Beside the target, so that the rename stays in one file system; not createTempFile, whose
    // permissions keep a web server from reading it.
    var name = ".new-%d-%d".formatted(ProcessHandle.current().pid(), SERIAL.incrementAndGet());
    var staged = folder.resolve(name);
    try {
      fill(staged, content);
      Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(staged);
    }
    sync(folder);
  }

  private static void fill(Path file, Bytes content) throws IOException {
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var buffer = ByteBuffer.wrap(content.toArray());
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  // A new folder is as lost as a new file unless its parent is synced.
  private static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    var parent = folder.getParent();
    if (parent == null) {
      throw new IOException("no such root: " + folder);
    }
    makeFolder(parent);
    Files.createDirectories(folder);
    sync(parent);
  }

  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
