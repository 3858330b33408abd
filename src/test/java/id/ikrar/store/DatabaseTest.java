package id.ikrar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final String H2 =
      ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;WRITE_DELAY=0"
          + ";LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE";
  private static final String MYSQL =
      "useLocalSessionState=true&readOnlyPropagatesToServer=false&cachePrepStmts=true"
          + "&useServerPrepStmts=true&elideSetAutoCommits=true&rewriteBatchedStatements=true";

  @Test
  void relativeH2FileLiesUnderTheWorkingFolder() {
    assertThat(Database.complete("jdbc:h2:file:data/ikrar"))
        .isEqualTo("jdbc:h2:file:" + Path.of("data/ikrar").toAbsolutePath() + H2);
    assertThat(Database.complete("jdbc:h2:file:/srv/ikrar"))
        .isEqualTo("jdbc:h2:file:/srv/ikrar" + H2);
  }

  @Test
  void settingsThatAreNamedStay() {
    assertThat(Database.complete("jdbc:h2:mem:x;write_delay=500"))
        .isEqualTo("jdbc:h2:mem:x;write_delay=500" + H2.replace(";WRITE_DELAY=0", ""));
    assertThat(Database.complete("jdbc:mysql://h/d?useServerPrepStmts=false"))
        .isEqualTo(
            "jdbc:mysql://h/d?useServerPrepStmts=false&"
                + MYSQL.replace("useServerPrepStmts=true&", ""));
  }

  @Test
  void mysqlGetsTheFlagsOfItsDriver() {
    assertThat(Database.complete("jdbc:mysql://127.0.0.1/ikrar"))
        .isEqualTo("jdbc:mysql://127.0.0.1/ikrar?" + MYSQL);
  }

  @Test
  void otherDatabasesAreRefusedWithoutTellingThePassword() {
    assertThatThrownBy(() -> Database.complete("jdbc:postgresql://h/d?password=geheim"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the database is jdbc:postgresql:, only jdbc:h2: and jdbc:mysql: are known");
  }

  @Test
  void secondStartFindsItsDataInTheDataFolder(@TempDir Path folder) {
    var data = Map.<String, Object>of("ikrar.data", folder.resolve("data").toString());
    var event =
        started(
            data,
            ports -> {
              assertThat(ports.bean(DatasourceConfiguration.class).getUrl())
                  .isEqualTo("jdbc:h2:file:" + folder.resolve("data/ikrar") + H2);
              return new World(ports).storedEvent();
            });
    assertThat(folder.resolve("data/ikrar.mv.db")).exists();
    var found = started(data, ports -> ports.events().find(event.id()));
    assertThat(found).contains(event);
  }

  private static <T> T started(Map<String, Object> properties, Function<JdbcPorts, T> use) {
    try (var ports = new JdbcPorts(properties)) {
      return use.apply(ports);
    }
  }
}
