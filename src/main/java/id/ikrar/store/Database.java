package id.ikrar.store;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Completes the address of the database with what correctness and speed ask of its driver. */
@Singleton
final class Database implements BeanCreatedEventListener<DatasourceConfiguration> {
  /** The address of the database in the data folder. */
  static final String EMBEDDED = "jdbc:h2:embedded";

  private static final String H2 = "jdbc:h2:";
  private static final String H2_FILE = "jdbc:h2:file:";
  private static final String MYSQL = "jdbc:mysql:";

  /** Without WRITE_DELAY=0 H2 loses acknowledged rows when it is killed. */
  private static final Map<String, String> H2_SETTINGS = new LinkedHashMap<>();

  /** Without these each lookup sends four statements instead of one, and batches go row by row. */
  private static final Map<String, String> MYSQL_SETTINGS = new LinkedHashMap<>();

  static {
    H2_SETTINGS.put("MODE", "MySQL");
    H2_SETTINGS.put("DATABASE_TO_LOWER", "TRUE");
    H2_SETTINGS.put("CASE_INSENSITIVE_IDENTIFIERS", "TRUE");
    H2_SETTINGS.put("WRITE_DELAY", "0");
    H2_SETTINGS.put("LOCK_TIMEOUT", "20000");
    H2_SETTINGS.put("DB_CLOSE_ON_EXIT", "FALSE");
    MYSQL_SETTINGS.put("useLocalSessionState", "true");
    MYSQL_SETTINGS.put("readOnlyPropagatesToServer", "false");
    MYSQL_SETTINGS.put("cachePrepStmts", "true");
    MYSQL_SETTINGS.put("useServerPrepStmts", "true");
    MYSQL_SETTINGS.put("elideSetAutoCommits", "true");
    MYSQL_SETTINGS.put("rewriteBatchedStatements", "true");
  }

  private final String data;
  private volatile boolean mysql;

  Database(@Value("${ikrar.data}") String data) {
    this.data = data;
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var configuration = event.getBean();
    var url = configuration.getUrl();
    configuration.setUrl(complete(url.equals(EMBEDDED) ? H2_FILE + data + "/ikrar" : url));
    mysql = configuration.getUrl().startsWith(MYSQL);
    return configuration;
  }

  /** Whether many transactions may hold a lock on one row together ({@code FOR SHARE}). */
  boolean sharesLocks() {
    return mysql;
  }

  /** The address with every setting that it does not name itself. */
  static String complete(String url) {
    if (url.startsWith(H2)) {
      return with(absolute(url), ";", ";", H2_SETTINGS);
    }
    if (url.startsWith(MYSQL)) {
      return with(url, url.contains("?") ? "&" : "?", "&", MYSQL_SETTINGS);
    }
    throw new IllegalArgumentException(
        "the database is %s, only jdbc:h2: and jdbc:mysql: are known"
            .formatted(url.replaceFirst("(jdbc:[a-z0-9]*:).*", "$1")));
  }

  // H2 refuses relative paths that do not begin with a dot.
  private static String absolute(String url) {
    if (!url.startsWith(H2_FILE)) {
      return url;
    }
    int end = url.indexOf(';') < 0 ? url.length() : url.indexOf(';');
    var path = url.substring(H2_FILE.length(), end);
    return path.startsWith("~")
        ? url
        : H2_FILE + Path.of(path).toAbsolutePath().normalize() + url.substring(end);
  }

  private static String with(String url, String first, String next, Map<String, String> settings) {
    var lower = url.toLowerCase(Locale.ROOT);
    var complete = new StringBuilder(url);
    var separator = first;
    for (var setting : settings.entrySet()) {
      if (!lower.matches(".*[;?&]" + setting.getKey().toLowerCase(Locale.ROOT) + "=.*")) {
        complete.append(separator).append(setting.getKey()).append('=').append(setting.getValue());
        separator = next;
      }
    }
    return complete.toString();
  }
}
