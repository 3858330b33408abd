package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;

/** Where tiles lie: written once under their path, never changed. */
public interface TileStore extends TileSource {
  /** Durable on return; writing the same bytes again does nothing, other bytes are refused. */
  void put(String path, Bytes content);
}
