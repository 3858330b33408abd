package id.ikrar.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a keyring lie, and under which names. */
record KeyFolder(Path path, Passphrase passphrase) {
  static final String PUBLIC_URL = "public-url.txt";
  static final String SAMPLE_MARK = "CONTOH";
  static final String ROOT_LIST = "root.crl";
  static final String ROOT = "root";
  static final String ISSUING = "issuing";
  static final String TIMESTAMPS = "tsa";
  static final String OCSP = "ocsp";
  static final String LOG = "log";
  static final String QR = "qr";
  static final String LINK = "link";

  KeyFile key(String name) {
    return new KeyFile(path, name + ".p12", passphrase);
  }

  /** With its certificate at once and its private part when it is needed. */
  SigningKey signingKey(String name) {
    return new SigningKey(new Once<>(() -> key(name).privateKey()), certificate(name));
  }

  KeyFile seal(String organizationId) {
    return new KeyFile(file("seals"), organizationId + ".p12", passphrase);
  }

  Certificate certificate(String name) {
    return Certificate.parsePem(read(name + ".pem")).orThrow();
  }

  URI publicUrl() {
    return URI.create(read(PUBLIC_URL).strip());
  }

  Path file(String name) {
    return path.resolve(name);
  }

  void write(String name, String text) {
    try {
      Files.writeString(file(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException("key folder " + path, e);
    }
  }

  private String read(String name) {
    try {
      return Files.readString(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException("key folder " + path, e);
    }
  }
}
