package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newest signed status lists, one file for each number, as any web server can serve them. */
public final class StatusFolder {
  // A lock on a file belongs to the whole process, so threads need one of their own.
  private static final Object THREADS = new Object();

  private final Path folder;

  public StatusFolder(Path folder) {
    this.folder = folder;
  }

  /** The bytes of a list, signed; empty until there is one of that number. */
  public Optional<Bytes> list(long number) {
    try {
      return Optional.of(Bytes.owning(Files.readAllBytes(file(number))));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read status list " + number, e);
    }
  }

  /** The bytes of all lists, from number 0. */
  public List<Bytes> all() {
    var all = new ArrayList<Bytes>();
    for (var list = list(0); list.isPresent(); list = list(all.size())) {
      all.add(list.get());
    }
    return List.copyOf(all);
  }

  /** Publishes a list: durable on return; one that knows more of the log, or is later, stays. */
  void advance(SignedStatusList signed) {
    long number = signed.list().number();
    synchronized (THREADS) {
      try {
        Files.createDirectories(folder);
        // Without the lock a slow node could put an old list over a newer one of another.
        try (var channel =
                FileChannel.open(
                    folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var _ = channel.lock()) {
          if (newest(number).map(before -> newer(signed.list(), before)).orElse(true)) {
            DurableFile.write(file(number), signed.encode());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write status list " + number, e);
      }
    }
  }

  /** The list of that number as we signed it. */
  Optional<StatusList> newest(long number) {
    return list(number).map(bytes -> SignedStatusList.parse(bytes).orThrow().list());
  }

  private static boolean newer(StatusList list, StatusList before) {
    return list.size() == before.size()
        ? list.at().isAfter(before.at())
        : list.size() > before.size();
  }

  private Path file(long number) {
    return folder.resolve(Long.toString(number));
  }
}
