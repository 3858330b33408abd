package id.ikrar.web;

import id.ikrar.ops.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The whole service on a free loopback port, with an embedded database in its own folder. */
public final class TestService implements AutoCloseable {
  private final Service service;
  private final Path folder;

  public TestService(Path folder) {
    this.folder = folder;
    service =
        Service.start(
            new Service.Options(
                folder, 0, Optional.empty(), "127.0.0.1", Optional.empty(), false, false));
  }

  /** Where the service keeps its data. */
  public Path folder() {
    return folder;
  }

  public URI address() {
    return service.url();
  }

  public <T> T bean(Class<T> type) {
    return service.bean(type);
  }

  @Override
  public void close() {
    service.close();
  }
}
