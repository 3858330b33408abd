package id.ikrar.ops;

import id.ikrar.crypto.KeptKey;
import id.ikrar.crypto.KeyName;
import id.ikrar.crypto.KeyRotation;
import id.ikrar.crypto.Keyring;
import id.ikrar.kernel.Parsed;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The keys of a service: makes them, shows them, makes new generations, says whom to trust. */
@Command(
    name = "keys",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = Ikrar.USAGE,
    description = "Makes, shows and rotates the keys of a service.",
    footer = {
      "",
      "A PKCS#11 token is used where IKRAR_TOKEN_LIBRARY, IKRAR_TOKEN_LABEL and IKRAR_TOKEN_PIN"
          + " (or IKRAR_TOKEN_PIN_FILE) are set. See docs/keys.md."
    })
public final class KeysCommand implements Runnable {
  /** What was asked for cannot be done, and nothing was changed. */
  static final int REFUSED = 2;

  private static final String ROOT_LIST = "root-list";

  @Spec private CommandSpec spec;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** Made by the command line parser. */
  public KeysCommand() {
    this(InstantSource.system());
  }

  @SuppressWarnings("NullAway.Init")
  KeysCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to do: init, list, rotate, revoke or export-root");
  }

  @Command(
      name = "init",
      mixinStandardHelpOptions = true,
      exitCodeOnInvalidInput = Ikrar.USAGE,
      description = "Makes all keys of a new service in a folder that is empty or not there.")
  int init(
      @Mixin KeyOptions options,
      @Option(
              names = "--public-url",
              required = true,
              defaultValue = "${IKRAR_PUBLIC_URL}",
              description = "address that stands in the certificates (IKRAR_PUBLIC_URL)")
          URI publicUrl) {
    return refusing(() -> {
      if (holdsSomething(options.folder())) {
        throw new IllegalArgumentException(
            "there is something in " + options.folder() + " already; nothing was changed");
      }
      var keys = Keyring.create(options.place(), publicUrl, clock.instant(), random);
      say(KeyTable.text(keys.kept()));
      say("Simpan salinan folder ini dan kata sandinya di dua tempat yang berbeda.");
      say("Pindahkan root.p12 ke tempat luring: layanan tidak memerlukannya (docs/keys.md).");
      return 0;
    });
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      exitCodeOnInvalidInput = Ikrar.USAGE,
      description = "Shows every generation of every key, never a secret.")
  int list(
      @Mixin KeyOptions options,
      @Option(names = "--json", description = "for programs") boolean json) {
    return refusing(() -> {
      var kept = Keyring.kept(existing(options).place());
      say(
          json
              ? ObjectMapper.getDefault().writeValueAsString(KeyTable.json(kept))
              : KeyTable.text(kept));
      return 0;
    });
  }

  @Command(
      name = "rotate",
      mixinStandardHelpOptions = true,
      exitCodeOnInvalidInput = Ikrar.USAGE,
      description = {
        "Makes a new generation of a key and keeps the old one for what it has issued.",
        "The service uses it from its next start on, and names it in its log."
      })
  int rotate(
      @Mixin KeyOptions options,
      @Parameters(
              paramLabel = "NAME",
              description =
                  "issuing, timestamps, ocsp, log, qr, seal:ORGANISATION (its id), or root-list: the"
                      + " root's revocation list, signed anew")
          String name,
      @Option(
              names = "--root-key",
              description = "root.p12 where it is kept elsewhere; for issuing and root-list")
          @Nullable Path rootKey) {
    return refusing(() -> {
      var place = existing(options).place();
      var rotation = new KeyRotation(place, Optional.ofNullable(rootKey), clock.instant(), random);
      if (name.equals(ROOT_LIST)) {
        say("root.crl berlaku sampai " + rotation.renewRootList());
        return 0;
      }
      switch (KeyName.parse(name)) {
        case Parsed.Malformed<KeyName>(var reason) -> throw new IllegalArgumentException(reason);
        case Parsed.Ok<KeyName>(var key) -> {
          rotation.rotate(key);
          say(KeyTable.text(Keyring.kept(place)));
          say("Mulai ulang layanan: sejak itu kunci baru dipakai. Kunci lama tetap disimpan.");
        }
      }
      return 0;
    });
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      exitCodeOnInvalidInput = Ikrar.USAGE,
      description = "Takes a certificate back: lists and OCSP answers say so at once.")
  int revoke(
      @Mixin KeyOptions options,
      @Parameters(paramLabel = "SERIAL", description = "of a seal, timestamps or OCSP, see list")
          String serial) {
    return refusing(() -> {
      var keys = Keyring.open(existing(options).place(), random);
      var certificate =
          keys.kept().stream()
              .map(KeptKey::certificate)
              .filter(one -> one.serial().toString(16).equals(serial))
              .findFirst()
              .orElseThrow(
                  () -> new IllegalArgumentException("no certificate has the serial " + serial));
      keys.authorityOf(certificate).revoke(certificate, clock.instant());
      say("Dicabut: " + certificate.name().orElse("") + " " + serial);
      return 0;
    });
  }

  @Command(
      name = "export-root",
      mixinStandardHelpOptions = true,
      exitCodeOnInvalidInput = Ikrar.USAGE,
      description = "Writes whom to trust: the root and the keys of the log and the QR codes.")
  int exportRoot(
      @Mixin KeyOptions options,
      @Option(
              names = "--public-url",
              defaultValue = "${IKRAR_PUBLIC_URL}",
              description = "address of the service (IKRAR_PUBLIC_URL, else that of the keys)")
          @Nullable URI publicUrl,
      @Parameters(arity = "0..1", paramLabel = "FILE", description = "else standard output")
          @Nullable Path file) {
    return refusing(() -> {
      var keys = Keyring.open(existing(options).place(), random);
      var url = publicUrl == null ? keys.publicUrl() : publicUrl;
      var text = TrustFile.of(keys, TrustFile.origin(url)).encode();
      if (file == null) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
      } else {
        Files.writeString(file, text);
      }
      return 0;
    });
  }

  private static KeyOptions existing(KeyOptions options) {
    if (!Keyring.exists(options.folder())) {
      throw new IllegalArgumentException("there are no keys in " + options.folder());
    }
    return options;
  }

  private static boolean holdsSomething(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }

  /** What an operator did wrong is a sentence, not a trace. */
  private int refusing(Callable<Integer> work) {
    try {
      return work.call();
    } catch (IllegalArgumentException | UncheckedIOException | IOException e) {
      spec.commandLine().getErr().println("ikrar keys: " + e.getMessage());
      spec.commandLine().getErr().flush();
      return REFUSED;
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void say(String text) {
    spec.commandLine().getOut().println(text);
    spec.commandLine().getOut().flush();
  }
}
