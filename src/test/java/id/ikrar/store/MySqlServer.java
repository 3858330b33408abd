package id.ikrar.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real MySQL for the tests: one for the whole run, on a free loopback port, in a folder of its
 * own that goes with it. It ends with this process, even when this process is killed.
 */
public final class MySqlServer {
  private static final int START_SECONDS = 60;
  private static final String USER = "ikrar";

  // The first line's end of input is the end of the Java process: the pipe closes with it.
  private static final String TIED_TO_US =
      """
      exec 3<&0
      "$@" & server=$!
      (cat <&3 >/dev/null; kill -9 $server 2>/dev/null) &
      wait $server
      """;

  private final Process process;
  private final Path folder;
  private final int port;

  private MySqlServer(Process process, Path folder, int port) {
    this.process = process;
    this.folder = folder;
    this.port = port;
  }

  /** The server of this run, started when somebody first asks for it. */
  public static MySqlServer shared() {
    return Shared.SERVER;
  }

  private static final class Shared {
    private static final MySqlServer SERVER = start();
  }

  /** The address of an empty database with that name. */
  public String fresh(String database) {
    try (var connection = DriverManager.getConnection(url("mysql"));
        var statement = connection.createStatement()) {
      statement.execute("DROP DATABASE IF EXISTS " + database);
      statement.execute("CREATE DATABASE " + database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url(database);
  }

  /** Who may do everything; there is no password. */
  public String user() {
    return USER;
  }

  private String url(String database) {
    return "jdbc:mysql://127.0.0.1:%d/%s?sslMode=DISABLED&user=%s".formatted(port, database, USER);
  }

  private static MySqlServer start() {
    var home = MySqlHome.unpacked();
    try {
      var folder = Files.createTempDirectory("ikrar-mysql");
      Files.writeString(
          folder.resolve("init"),
          "CREATE USER '%1$s'@'127.0.0.1'; GRANT ALL ON *.* TO '%1$s'@'127.0.0.1';"
              .formatted(USER));
      var initialise = new ArrayList<>(base(home, folder));
      initialise.add("--initialize-insecure");
      var done = run(initialise, folder);
      if (done.waitFor() != 0) {
        throw new IllegalStateException(MySqlHome.explain(log(folder)));
      }
      int port = freePort();
      var serve = new ArrayList<>(base(home, folder));
      serve.addAll(
          List.of(
              "--port=" + port,
              "--bind-address=127.0.0.1",
              "--socket=" + folder.resolve("s"),
              "--pid-file=" + folder.resolve("pid"),
              "--init-file=" + folder.resolve("init"),
              "--mysqlx=OFF",
              "--skip-log-bin",
              "--skip-name-resolve",
              "--performance-schema=OFF",
              "--innodb-flush-log-at-trx-commit=2"));
      var server = new MySqlServer(run(serve, folder), folder, port);
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> base(Path home, Path folder) {
    var command = new ArrayList<String>();
    command.add(home.resolve(MySqlHome.SERVER).toString());
    command.add("--no-defaults");
    command.add("--basedir=" + home);
    command.add("--datadir=" + folder.resolve("data"));
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
    return command;
  }

  private static Process run(List<String> server, Path folder) throws IOException {
    var command = new ArrayList<>(List.of("sh", "-c", TIED_TO_US, "sh"));
    command.addAll(server);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
        .start();
  }

  private void awaitReady() throws InterruptedException {
    var answer = "";
    for (int tries = 0; tries < START_SECONDS * 20; tries++) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException(MySqlHome.explain(log(folder)));
      }
      try (var _ = DriverManager.getConnection(url("mysql"))) {
        return;
      } catch (SQLException e) {
        answer = e.getMessage();
      }
    }
    throw new IllegalStateException(
        "after %d s MySQL says: %s; its log: %s".formatted(START_SECONDS, answer, log(folder)));
  }

  private void stop() {
    try {
      process.getOutputStream().close();
      process.waitFor();
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String log(Path folder) {
    try {
      return Files.readString(folder.resolve("log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
