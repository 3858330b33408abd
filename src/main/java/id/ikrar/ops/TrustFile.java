package id.ikrar.ops;

import id.ikrar.crypto.Keyring;
import id.ikrar.tlog.LogKey;
import id.ikrar.verify.Trust;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The file in the data folder that says whom this service's verifier trusts. */
public final class TrustFile {
  static final String NAME = "trust.pem";

  private TrustFile() {}

  /** The root, the log's key and the key of the QR codes of this service. */
  public static Trust of(Keyring keys, LogKey log) {
    return new Trust(Set.of(keys.root()), List.of(log.publicKey()), List.of(keys.qr().publicKey()));
  }

  static void write(Path data, Trust trust) {
    try {
      Files.createDirectories(data);
      Files.writeString(data.resolve(NAME), trust.encode());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + NAME, e);
    }
  }
}
