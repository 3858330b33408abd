package id.ikrar.ops;

import id.ikrar.crypto.Keyring;
import id.ikrar.tlog.LogKey;
import id.ikrar.verify.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The file in the data folder that says whom this service's verifier trusts. */
public final class TrustFile {
  static final String NAME = "trust.pem";

  private TrustFile() {}

  /** The root, the log's key and the key of the QR codes of this service. */
  public static Trust of(Keyring keys, LogKey log) {
    return new Trust(Set.of(keys.root()), List.of(log.publicKey()), List.of(keys.qr().publicKey()));
  }

  /** The name of the log of a service at this address: C2SP wants it without scheme. */
  public static String origin(URI url) {
    return url.getAuthority() + "/log";
  }

  /** Writes the file unless it is there already for this log. */
  static void write(Path data, String origin, Supplier<Trust> trust) {
    var file = data.resolve(NAME);
    try {
      if (!Files.exists(file) || !Files.readString(file).contains("\n" + origin + "+")) {
        Files.createDirectories(data);
        Files.writeString(file, trust.get().encode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + NAME, e);
    }
  }
}
