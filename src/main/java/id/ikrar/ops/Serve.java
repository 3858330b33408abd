package id.ikrar.ops;

import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Role;
import id.ikrar.qr.QrMatrix;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the service until it is told to stop. */
@Command(
    name = "serve",
    exitCodeOnInvalidInput = Ikrar.USAGE,
    description = "Runs the service.",
    mixinStandardHelpOptions = true)
public final class Serve implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--demo", description = "loads the five events and uses the sample keys")
  private boolean demo;

  @Option(
      names = "--port",
      defaultValue = "${IKRAR_PORT:-8080}",
      description = "port (IKRAR_PORT, else 8080)")
  private int port;

  @Option(
      names = "--data",
      defaultValue = "${IKRAR_DATA:-data}",
      description = "data folder (IKRAR_DATA, else ./data)")
  private Path data;

  @Option(
      names = "--host",
      defaultValue = "${IKRAR_HOST:-0.0.0.0}",
      description = "address to listen on (IKRAR_HOST, else all)")
  private String host;

  @Option(
      names = "--public-url",
      defaultValue = "${IKRAR_PUBLIC_URL}",
      description = "address that stands in QR codes and certificates (IKRAR_PUBLIC_URL)")
  private @Nullable URI publicUrl;

  @Option(
      names = "--production",
      defaultValue = "${IKRAR_PRODUCTION:-false}",
      description = "refuses the sample keys (IKRAR_PRODUCTION)")
  private boolean production;

  /** Made by the command line parser. */
  @SuppressWarnings("NullAway.Init")
  public Serve() {}

  @Override
  public Integer call() throws InterruptedException {
    var options =
        new Service.Options(
            data, port, Optional.ofNullable(publicUrl), host, Optional.empty(), demo, production);
    var stopped = new CountDownLatch(1);
    var service = Service.start(options);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              service.close();
              stopped.countDown();
            }));
    announce(service, spec.commandLine().getOut());
    stopped.await();
    return 0;
  }

  private void announce(Service service, PrintWriter out) {
    var url = service.url();
    out.println();
    out.println("  Ikrar  " + url);
    service
        .demo()
        .ifPresentOrElse(hall -> announce(hall, url, out), () -> announceEmpty(service, out));
    out.println("  Pemeriksaan         " + url + "/check");
    out.println("  Log publik          " + url + "/log/checkpoint");
    out.println("  Data                " + data.toAbsolutePath().normalize());
    out.println();
    out.flush();
  }

  private static void announce(DemoHall hall, URI url, PrintWriter out) {
    out.println("  CONTOH: kunci contoh, bukan untuk ikrar sungguhan.");
    out.println();
    out.println("  Meja penyelenggara  " + url + "/meja");
    out.println("                      " + hall.email() + "  kata sandi  " + hall.password());
    out.println("  Tautan satu peserta " + url + "/t/" + hall.personalToken());
    out.println("  Tautan aula         " + url + "/h/" + hall.hallToken());
    out.println();
    out.println(QrMatrix.of(url + "/h/" + hall.hallToken()).terminal());
  }

  private static void announceEmpty(Service service, PrintWriter out) {
    out.println("  Meja penyelenggara  " + service.url() + "/meja");
    var doorkeeper = service.bean(Doorkeeper.class);
    if (doorkeeper.empty()) {
      var token = doorkeeper.invite(Role.OWNER, service.bean(InstantSource.class).instant());
      out.println("  Penyelenggara pertama, sekali pakai, dua hari:");
      out.println("                      " + service.url() + "/meja/mulai/" + token);
    }
  }
}
