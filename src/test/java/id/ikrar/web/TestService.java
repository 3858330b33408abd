package id.ikrar.web;

import id.ikrar.ops.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The whole service on a free loopback port, with an embedded database in its own folder. */
public final class TestService implements AutoCloseable {
  private final Service service;

  public TestService(Path folder) {
    service =
        Service.start(
            new Service.Options(
                folder, 0, Optional.empty(), "127.0.0.1", Optional.empty(), false, false));
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
