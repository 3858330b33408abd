package id.ikrar.ops;

import id.ikrar.crypto.Keyring;
import id.ikrar.verify.Trust;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;

/** One running service: its beans, its data and the port it listens on. */
public final class Service implements AutoCloseable {
  private final ApplicationContext context;
  private final EmbeddedServer server;
  private final Optional<DemoHall> demo;
  private final URI url;

  private Service(
      ApplicationContext context, EmbeddedServer server, Optional<DemoHall> demo, URI url) {
    this.context = context;
    this.server = server;
    this.demo = demo;
    this.url = url;
  }

  /**
   * How to start.
   *
   * @param data folder of everything that must outlive the process
   * @param port 0 for any free one
   * @param publicUrl what stands in QR codes; absent: localhost and the port
   * @param host address to listen on
   * @param database JDBC address; absent: that of the environment, else H2 in the data folder
   */
  public record Options(
      Path data,
      int port,
      Optional<URI> publicUrl,
      String host,
      Optional<String> database,
      boolean demo,
      boolean production) {

    /** The demo on loopback. */
    public static Options demo(Path data, int port) {
      return new Options(data, port, Optional.empty(), "127.0.0.1", Optional.empty(), true, false);
    }
  }

  /** Starts, loads the demo where asked, and answers requests when it returns. */
  public static Service start(Options options) {
    int port = options.port() == 0 ? FreePort.find() : options.port();
    var url = options.publicUrl().orElseGet(() -> URI.create("http://localhost:" + port));
    var properties = new HashMap<String, Object>();
    var data = options.data().toAbsolutePath().normalize();
    properties.put("ikrar.data", data.toString());
    options.database().ifPresent(address -> properties.put("datasources.default.url", address));
    properties.put("ikrar.public-url", url.toString());
    properties.put("ikrar.demo", options.demo());
    properties.put("ikrar.production", options.production());
    properties.put("micronaut.server.port", port);
    properties.put("micronaut.server.host", options.host());
    var context =
        ApplicationContext.builder()
            .packages("id.ikrar")
            .banner(false)
            .deduceEnvironment(false)
            .properties(properties)
            .start();
    try {
      return start(context, options, data, url);
    } catch (RuntimeException e) {
      // A half-started service would keep its database locked.
      context.close();
      throw e;
    }
  }

  private static Service start(ApplicationContext context, Options options, Path data, URI url) {
    if (options.production()) {
      // Unlocks the keys now: the sample keys are refused before the first request, not at it.
      context.getBean(Keyring.class);
    }
    TrustFile.write(data, context.getBean(Trust.class));
    // The demo is in place before the first request, so nobody sees a half-loaded desk.
    var demo =
        options.demo()
            ? Optional.of(context.getBean(Demo.class).load())
            : Optional.<DemoHall>empty();
    var server = context.getBean(EmbeddedServer.class).start();
    return new Service(context, server, demo, url);
  }

  /** Where the service can be reached, as it stands in QR codes. */
  public URI url() {
    return url;
  }

  public int port() {
    return server.getPort();
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** What the demo prepared, if it is one. */
  public Optional<DemoHall> demo() {
    return demo;
  }

  @Override
  public void close() {
    context.close();
  }
}
