package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;

/** Replaces a file at once: whoever looks sees the old one or the new one, never a part. */
final class WholeFile {
  private static final int BUFFER = 64 * 1024;

  private WholeFile() {}

  /** Writes what stands in the file. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  static void write(Path file, Bytes content) throws IOException {
    write(file, out -> out.write(content.toArray()));
  }

  static void write(Path file, Content content) throws IOException {
    // A link stays a link: what it names is replaced.
    var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    var folder = Objects.requireNonNull(target.getParent());
    Files.createDirectories(folder);
    var made = Files.createTempFile(folder, ".ikrar-", ".part");
    try {
      try (var channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        content.to(out);
        out.flush();
        channel.force(true);
      }
      permit(target, made);
      Files.move(made, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(made);
    }
  }

  // A temporary file is for its owner alone; the one that it replaces may have been for others too.
  private static void permit(Path target, Path made) throws IOException {
    var view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
    if (view != null && Files.exists(target)) {
      Files.setPosixFilePermissions(made, view.readAttributes().permissions());
    }
  }
}
