package id.ikrar.ops;

import id.ikrar.crypto.KeyPlace;
import id.ikrar.crypto.Passphrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the keys are, the same for all commands about keys. */
final class KeyOptions {
  @Option(
      names = "--data",
      defaultValue = "${IKRAR_DATA:-data}",
      description = "data folder (IKRAR_DATA, else ./data)")
  private Path data;

  @Option(
      names = "--keys",
      defaultValue = "${IKRAR_KEYS}",
      description = "key folder (IKRAR_KEYS, else keys in the data folder)")
  private @Nullable Path keys;

  @Option(
      names = "--passphrase-file",
      description =
          "file whose first line opens the keys (else IKRAR_PASSPHRASE, IKRAR_PASSPHRASE_FILE, or"
              + " passphrase in the data folder)")
  private @Nullable Path passphraseFile;

  /** Made by the command line parser. */
  @SuppressWarnings("NullAway.Init")
  KeyOptions() {}

  Path folder() {
    return keys == null ? data.resolve("keys") : keys;
  }

  /** The folder with what opens it. */
  KeyPlace place() {
    var environment = new KeyEnvironment(System.getenv());
    var passphrase =
        Optional.ofNullable(passphraseFile)
            .map(Passphrase::file)
            .or(environment::passphrase)
            .or(() ->
                Optional.of(data.resolve("passphrase")).filter(Files::exists).map(Passphrase::file))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no passphrase: write one into a file and name it with --passphrase-file,"
                        + " or set IKRAR_PASSPHRASE"));
    return new KeyPlace(folder(), passphrase, environment.token());
  }
}
