package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import id.ikrar.tlog.Cosigner;
import id.ikrar.tlog.LogKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The name and key of a witness in its folder: {@code witness.key} (Ed25519 in PKCS#8, PEM, for its
 * owner's eyes) and {@code witness.vkey}, which may be told to everybody.
 */
final class WitnessIdentity {
  private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
  private static final String END = "-----END PRIVATE KEY-----";

  private WitnessIdentity() {}

  /** Opens the key of this name, or makes one at the first start. */
  static Cosigner open(Path folder, String name) {
    var file = folder.resolve("witness.key");
    try {
      Files.createDirectories(folder);
      if (!Files.exists(file)) {
        make(file);
      }
      var cosigner = new Cosigner(LogKey.pkcs8(name, read(file)));
      remember(folder.resolve("witness.vkey"), cosigner.publicKey().vkey());
      return cosigner;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read or write " + file, e);
    }
  }

  private static void make(Path file) throws IOException {
    try {
      var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
      var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, BEGIN + "\n" + base64 + "\n" + END + "\n");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no Ed25519", e);
    }
  }

  private static Bytes read(Path file) throws IOException {
    var text = Files.readString(file).replace(BEGIN, "").replace(END, "");
    try {
      return Bytes.owning(Base64.getMimeDecoder().decode(text));
    } catch (IllegalArgumentException _) {
      // Not with its cause: what it says may hold what is secret.
      throw new LogKeys.Unusable(file + " holds no private key in PEM");
    }
  }

  // A witness that changed its name would be another one to all who trust it.
  private static void remember(Path file, String vkey) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, vkey + "\n");
    }
    var before = Files.readString(file).strip();
    if (!before.equals(vkey)) {
      throw new LogKeys.Unusable("this folder's witness is " + before + ", not " + vkey);
    }
  }
}
