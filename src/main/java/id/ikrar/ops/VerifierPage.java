package id.ikrar.ops;

import id.ikrar.crypto.Keyring;
import id.ikrar.kernel.Parsed;
import id.ikrar.verify.OfflinePage;
import id.ikrar.verify.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the check as one HTML file with a service's keys inside, for use without a network. */
@Command(
    name = "verifier",
    exitCodeOnInvalidInput = Ikrar.USAGE,
    mixinStandardHelpOptions = true,
    description = "Writes the page that checks pledges offline, the keys inside.")
public final class VerifierPage implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private KeyOptions keys;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "else standard output")
  private @Nullable Path file;

  @Option(
      names = "--public-url",
      defaultValue = "${IKRAR_PUBLIC_URL}",
      description = "address of the service (IKRAR_PUBLIC_URL, else that of the keys)")
  private @Nullable URI publicUrl;

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = "whom else the page believes, as trust.pem in the data folder says")
  private @Nullable Path trust;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "when the page says it was made (2026-11-21T02:00:00Z), instead of now")
  private @Nullable Instant at;

  /** Made by the command line parser. */
  @SuppressWarnings("NullAway.Init")
  public VerifierPage() {}

  @Override
  public Integer call() {
    try {
      var html = page().html();
      if (file == null) {
        spec.commandLine().getOut().print(html);
        spec.commandLine().getOut().flush();
      } else {
        Files.writeString(file, html);
      }
      return 0;
    } catch (IllegalArgumentException | UncheckedIOException | IOException e) {
      spec.commandLine().getErr().println("ikrar verifier: " + e.getMessage());
      spec.commandLine().getErr().flush();
      return KeysCommand.REFUSED;
    }
  }

  private OfflinePage page() throws IOException {
    if (!Keyring.exists(keys.folder())) {
      throw new IllegalArgumentException("there are no keys in " + keys.folder());
    }
    var ring = Keyring.open(keys.place(), new SecureRandom());
    var url = publicUrl == null ? ring.publicUrl() : publicUrl;
    var believed = TrustFile.of(ring, TrustFile.origin(url));
    var all = trust == null ? believed : believed.and(read(trust));
    return new OfflinePage(all, url, at == null ? Instant.now() : at, ring.sample());
  }

  private static Trust read(Path file) throws IOException {
    return switch (Trust.parse(Files.readString(file))) {
      case Parsed.Ok<Trust>(var trust) -> trust;
      case Parsed.Malformed<Trust>(var reason) ->
          throw new IllegalArgumentException(file + ": " + reason);
    };
  }
}
