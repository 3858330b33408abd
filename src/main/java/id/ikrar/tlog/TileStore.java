package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;
import java.util.Optional;

/** Where tiles lie: written once under their path, never changed. */
public interface TileStore {
  /** Durable on return; writing the same bytes again does nothing, other bytes are refused. */
  void put(String path, Bytes content);

  Optional<Bytes> get(String path);
}
