package id.ikrar.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which certificates were taken back: a text file, one serial number and moment in each line. */
final class Revocations {
  private final Path file;

  Revocations(Path file) {
    this.file = file;
  }

  /** Durable when it returns; the first moment given for a serial number stands. */
  void add(BigInteger serial, Instant now) {
    if (since(serial).isPresent()) {
      return;
    }
    try {
      Files.writeString(
          file,
          serial.toString(16) + " " + now + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException("revocations " + file, e);
    }
  }

  Optional<Instant> since(BigInteger serial) {
    return Optional.ofNullable(all().get(serial));
  }

  /** Read anew each time: another node may have written. */
  Map<BigInteger, Instant> all() {
    return lines().stream()
        .map(line -> line.split(" "))
        .collect(
            Collectors.toMap(
                words -> new BigInteger(words[0], 16),
                words -> Instant.parse(words[1]),
                (first, _) -> first));
  }

  private List<String> lines() {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("revocations " + file, e);
    }
  }
}
