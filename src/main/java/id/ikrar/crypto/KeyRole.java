package id.ikrar.crypto;

/** What a key of a service is for. */
public enum KeyRole {
  ROOT("root", "root"),
  ISSUING("issuing", "issuing"),
  TIMESTAMPS("timestamps", "tsa"),
  OCSP("ocsp", "ocsp"),
  SEAL("seal", "seals"),
  LOG("log", "log"),
  QR("qr", "qr");

  private final String word;
  private final String file;

  KeyRole(String word, String file) {
    this.word = word;
    this.file = file;
  }

  /** As it is written on the command line and in the log. */
  public String word() {
    return word;
  }

  /** The beginning of its files' names; of seals their folder. */
  String file() {
    return file;
  }

  /** Whether it signs with Ed25519; the others are P-256. */
  public boolean ed25519() {
    return this == LOG || this == QR;
  }

  /** Whether it is made in the token where there is one: the root must be able to be offline. */
  boolean forToken() {
    return this != ROOT && !ed25519();
  }
}
