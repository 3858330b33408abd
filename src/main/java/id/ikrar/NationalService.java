package id.ikrar;

import id.ikrar.bsre.EsignAccess;
import id.ikrar.bsre.EsignSigner;
import id.ikrar.crypto.Certificate;
import id.ikrar.kernel.Parsed;
import id.ikrar.signing.NationalSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Opens the national certificate service as it was configured, if it was. */
final class NationalService {
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private NationalService() {}

  static NationalSigner signer(EsignSettings settings) {
    var url = settings.url();
    if (url == null) {
      return NationalSigner.none();
    }
    if (roots(settings).isEmpty()) {
      throw new IllegalStateException(
          "ikrar.esign.url is set, and ikrar.esign.roots names no national root to believe");
    }
    var user = settings.user() == null ? "" : settings.user();
    var patience = settings.patience() == null ? PATIENCE : settings.patience();
    return new EsignSigner(new EsignAccess(url, user, password(settings), patience));
  }

  private static String password(EsignSettings settings) {
    var file = settings.passwordFile();
    if (file == null) {
      return settings.password() == null ? "" : settings.password();
    }
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read ikrar.esign.password-file", e);
    }
  }

  /** The certificates in the folder, each in a file of its own. */
  static Set<Certificate> roots(EsignSettings settings) {
    var roots = new LinkedHashSet<Certificate>();
    var folder = settings.roots();
    if (folder == null) {
      return roots;
    }
    try (var files = Files.list(folder)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        roots.add(root(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read ikrar.esign.roots", e);
    }
    return roots;
  }

  private static Certificate root(Path file) throws IOException {
    return switch (Certificate.parsePem(Files.readString(file))) {
      case Parsed.Ok<Certificate>(var certificate) -> certificate;
      case Parsed.Malformed<Certificate>(var reason) ->
          throw new IllegalStateException("national root " + file.getFileName() + ": " + reason);
    };
  }
}
