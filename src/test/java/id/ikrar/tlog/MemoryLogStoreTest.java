package id.ikrar.tlog;

import id.ikrar.kernel.Bytes;

final class MemoryLogStoreTest extends LogStoreContract {
  private final MemoryLogStore store = new MemoryLogStore();

  @Override
  protected LogStore store() {
    return store;
  }

  @Override
  protected void submit(Bytes entry) {
    store.add(entry);
  }
}
