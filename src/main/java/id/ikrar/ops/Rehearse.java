package id.ikrar.ops;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Starts the demo in a folder that is thrown away, asks for some pages and stops: the launcher lets
 * the JVM note which classes that needs, so that the next start is quick.
 */
@Command(name = "rehearse", hidden = true)
public final class Rehearse implements Callable<Integer> {

  /** Made by the command line parser. */
  public Rehearse() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    var data = Files.createTempDirectory("ikrar-rehearsal");
    try (var service = Service.start(Service.Options.demo(data, 0));
        var client = HttpClient.newHttpClient()) {
      var personal = service.demo().map(hall -> "/t/" + hall.personalToken()).orElse("/");
      for (var path : List.of("/", "/meja", "/check", "/log/checkpoint", personal)) {
        var request = HttpRequest.newBuilder(URI.create(service.url() + path)).build();
        client.send(request, HttpResponse.BodyHandlers.discarding());
      }
    } finally {
      delete(data);
    }
    return 0;
  }

  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
