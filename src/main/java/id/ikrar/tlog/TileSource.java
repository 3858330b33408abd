package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.util.Optional;

/** Where tiles are read: a store of ours, or a log on the web. */
@FunctionalInterface
public interface TileSource {
  /** What lies under the path as {@link TilePath#text()} writes it. */
  Optional<Bytes> get(String path);
}
