package id.ikrar.ops;

import id.ikrar.crypto.Keyring;
import id.ikrar.kernel.Parsed;
import id.ikrar.store.DatabaseInUse;
import id.ikrar.verify.Trust;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Optional;

/**
 * A service's keys, store and use cases without its server: for work on the command line, beside
 * the running service where its database takes more than one program.
 */
public final class ServiceData implements AutoCloseable {
  private static final String SAMPLE_MARK = "CONTOH";
  private static final String NO_DATABASE = "jdbc:h2:mem:none;DB_CLOSE_DELAY=-1";

  private final ApplicationContext context;
  private final Trust trust;

  private ServiceData(ApplicationContext context, Trust trust) {
    this.context = context;
    this.trust = trust;
  }

  /** Why the data cannot be used, in one sentence for whoever asked. */
  static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unusable(String message) {
      super(message);
    }
  }

  /** Keys and store of the data folder, the store as the environment names it. */
  public static ServiceData open(Path data) {
    return open(data, Optional.empty());
  }

  /** Keys alone: a running service may hold the database. */
  static ServiceData keys(Path data) {
    return open(data, Optional.of(NO_DATABASE));
  }

  private static ServiceData open(Path folder, Optional<String> database) {
    var data = folder.toAbsolutePath().normalize();
    var trust = trust(data);
    var keys = Optional.ofNullable(System.getenv("IKRAR_KEYS")).map(Path::of);
    var keyFolder = keys.orElse(data.resolve("keys"));
    if (!Keyring.exists(keyFolder)) {
      throw new Unusable("there are no keys in " + keyFolder);
    }
    var properties = new HashMap<String, Object>();
    properties.put("ikrar.data", data.toString());
    properties.put("ikrar.public-url", "http://localhost");
    properties.put("ikrar.demo", Files.exists(keyFolder.resolve(SAMPLE_MARK)));
    properties.put("ikrar.production", false);
    database.ifPresent(address -> properties.put("datasources.default.url", address));
    try {
      var context =
          ApplicationContext.builder()
              .packages("id.ikrar")
              .banner(false)
              .deduceEnvironment(false)
              .properties(properties)
              .start();
      return new ServiceData(context, trust);
    } catch (RuntimeException e) {
      throw DatabaseInUse.caused(e)
          ? new Unusable(
              ("the database in " + data + " is in use: stop the service first")
                  + ", or keep its data in MySQL, which takes both")
          : e;
    }
  }

  private static Trust trust(Path data) {
    var file = data.resolve(TrustFile.NAME);
    if (!Files.exists(file)) {
      throw new Unusable(file + " is not there: this is no data folder of a service");
    }
    try {
      return switch (Trust.parse(Files.readString(file))) {
        case Parsed.Ok<Trust>(var read) -> read;
        case Parsed.Malformed<Trust>(var reason) -> throw new Unusable(file + ": " + reason);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Whom the data folder's trust file names. */
  Trust trust() {
    return trust;
  }

  @Override
  public void close() {
    context.close();
  }
}
