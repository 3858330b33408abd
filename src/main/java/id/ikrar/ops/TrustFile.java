package id.ikrar.ops;

import id.ikrar.crypto.Keyring;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.NoteKey;
import id.ikrar.verify.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The file in the data folder that says whom this service's verifier trusts. */
public final class TrustFile {
  static final String NAME = "trust.pem";

  private TrustFile() {}

  /** The root and the keys of the log and of the QR codes of this service, retired ones too. */
  public static Trust of(Keyring keys, LogKey log) {
    return of(keys, log.origin());
  }

  /** The same for a log of this name. */
  public static Trust of(Keyring keys, String origin) {
    var logs = keys.logKeys().stream().map(key -> new NoteKey(origin, key)).toList();
    return new Trust(Set.of(keys.root()), logs, keys.qrKeys());
  }

  /** The name of the log of a service at this address: C2SP wants it without scheme. */
  public static String origin(URI url) {
    return url.getAuthority() + "/log";
  }

  /** Writes the file; what it says of the same log already, the operator's own words too, stays. */
  static void write(Path data, Trust trust) {
    var file = data.resolve(NAME);
    try {
      var said = Files.exists(file) ? Files.readString(file) : "";
      var before = Trust.parse(said).optional().filter(old -> sameLog(old, trust));
      var whole = before.map(trust::and).orElse(trust);
      if (before.isEmpty() || !before.get().holds(whole)) {
        Files.createDirectories(data);
        Files.writeString(file, whole.encode());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + NAME, e);
    }
  }

  private static boolean sameLog(Trust one, Trust other) {
    return one.logs().stream()
        .anyMatch(key -> other.logs().stream().anyMatch(log -> log.name().equals(key.name())));
  }
}
