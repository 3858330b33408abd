package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Where the files of a keyring lie, and under which names. Key files are written once and never
 * changed: a new generation is a new file, and it counts as soon as its certificate is there.
 */
record KeyFolder(Path path, Passphrase passphrase, Optional<Token> token) {
  static final String PUBLIC_URL = "public-url.txt";
  static final String SAMPLE_MARK = "CONTOH";
  static final String ROOT_LIST = "root.crl";
  static final String LINK = "link";
  private static final String KEY = ".p12";
  private static final String CERTIFICATE = ".pem";

  KeyFile key(KeyName name, int generation) {
    return keyFile(name.file(generation) + KEY);
  }

  /** What authenticates personal links. */
  KeyFile link() {
    return keyFile(LINK + KEY);
  }

  private KeyFile keyFile(String name) {
    return KeyFile.at(path.resolve(name), passphrase);
  }

  /** The generations that are there, the oldest first. */
  List<Integer> generations(KeyName name) {
    var found = new TreeSet<>(numbers(name, CERTIFICATE));
    // Folders made by earlier versions have no certificate beside log, QR and seal keys.
    if (key(name, 1).exists()) {
      found.add(1);
    }
    return List.copyOf(found);
  }

  /** A number that no file has, not even one left behind by a crash. */
  int next(KeyName name) {
    var taken = new TreeSet<>(numbers(name, CERTIFICATE));
    taken.addAll(numbers(name, KEY));
    return taken.isEmpty() ? 1 : taken.last() + 1;
  }

  private TreeSet<Integer> numbers(KeyName name, String ending) {
    var first = path.resolve(name.file(1)).toAbsolutePath();
    var pattern =
        Pattern.compile(
            Pattern.quote(first.getFileName().toString())
                + "(?:-([2-9]|[1-9][0-9]{1,3}))?"
                + Pattern.quote(ending));
    var numbers = new TreeSet<Integer>();
    try (var files = Files.list(first.getParent())) {
      files
          .map(file -> pattern.matcher(file.getFileName().toString()))
          .filter(java.util.regex.Matcher::matches)
          .map(found -> Optional.ofNullable(found.group(1)).map(Integer::valueOf).orElse(1))
          .forEach(numbers::add);
    } catch (NoSuchFileException _) {
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException("key folder " + path, e);
    }
    return numbers;
  }

  /** The ids of the organisations that have a seal. */
  List<KeyName> seals() {
    try (var files = Files.list(path.resolve(KeyRole.SEAL.file()))) {
      return files
          .map(file -> file.getFileName().toString().replaceAll("[-.].*$", ""))
          .filter(id -> id.matches("[0-9a-z]{20}"))
          .distinct()
          .sorted()
          .map(KeyName::seal)
          .toList();
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("key folder " + path, e);
    }
  }

  Certificate certificate(KeyName name, int generation) {
    var file = path.resolve(name.file(generation) + CERTIFICATE);
    return Files.exists(file)
        ? Certificate.parsePem(read(file)).orThrow()
        : key(name, generation).certificate();
  }

  /** With its certificate at once and its private part when it is needed. */
  SigningKey signingKey(KeyName name, int generation) {
    var certificate = certificate(name, generation);
    return new SigningKey(
        new Once<>(() -> privatePart(name, generation, certificate)), certificate);
  }

  private PrivatePart privatePart(KeyName name, int generation, Certificate certificate) {
    var file = key(name, generation);
    if (file.exists()) {
      return new PrivatePart(file.privateKey());
    }
    return token
        .flatMap(it -> it.privatePart(certificate))
        .orElseThrow(() ->
            new IllegalStateException(
                "the private key of " + name.file(generation) + " is in no file and no token"));
  }

  /** Where the private part of a generation is. */
  KeptKey.Place place(KeyName name, int generation) {
    if (key(name, generation).exists()) {
      return KeptKey.Place.FILE;
    }
    var certificate = certificate(name, generation);
    return name.role().forToken() && token.filter(it -> it.holds(certificate)).isPresent()
        ? KeptKey.Place.TOKEN
        : KeptKey.Place.ELSEWHERE;
  }

  /** Puts the certificate of a generation there unless one is; answers the one that stands. */
  Certificate publish(KeyName name, int generation, Certificate certificate) {
    var file = path.resolve(name.file(generation) + CERTIFICATE);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      var made = Files.createTempFile(file.toAbsolutePath().getParent(), ".key-", CERTIFICATE);
      Files.writeString(made, certificate.pem(), StandardOpenOption.SYNC);
      KeyFile.publish(made, file);
    } catch (IOException e) {
      throw new UncheckedIOException("key folder " + path, e);
    }
    return certificate(name, generation);
  }

  URI publicUrl() {
    return URI.create(read(path.resolve(PUBLIC_URL)).strip());
  }

  Path file(String name) {
    return path.resolve(name);
  }

  /** Readers see the file as it was or as it is now, whole. */
  void replace(String name, Bytes content) {
    try {
      var made = Files.createTempFile(path, ".key-", "");
      Files.write(made, content.toArray(), StandardOpenOption.SYNC);
      try {
        Files.move(made, file(name), StandardCopyOption.ATOMIC_MOVE);
      } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException _) {
        Files.move(made, file(name), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("key folder " + path, e);
    }
  }

  void replace(String name, String text) {
    replace(name, Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("key folder " + path, e);
    }
  }
}
