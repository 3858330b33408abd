package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifierPageTest {
  private static final Path PUBLISHED = Path.of("docs/verifier.html");
  private static final Pattern MADE = Pattern.compile("\"madeAt\":(\\d+)");

  @TempDir Path folder;
  private Path passphrase;

  @BeforeEach
  void passphrase() throws IOException {
    passphrase = Files.writeString(folder.resolve("sandi"), "contoh");
  }

  @Test
  void thePageInDocsIsWhatTheSampleKeysGive() throws IOException {
    var published = Files.readString(PUBLISHED);
    var made = MADE.matcher(published);
    assertThat(made.find()).isTrue();
    var file = folder.resolve("verifier.html");
    var run = page("--at", Instant.ofEpochMilli(Long.parseLong(made.group(1))), file);

    assertThat(run.code()).as(run.text()).isZero();
    assertThat(Files.readString(file).equals(published))
        .as(
            "write it again: ./ikrar verifier --keys keys-sample --passphrase-file FILE"
                + " --public-url http://localhost:8080 docs/verifier.html")
        .isTrue();
  }

  @Test
  void withoutFileThePageGoesToStandardOutput() {
    var run = page();
    assertThat(run.code()).isZero();
    assertThat(run.text()).startsWith("<!doctype html>").contains("data-say=\"sample\"");
  }

  @Test
  void whereThereAreNoKeysThatIsSaid() {
    var run = CommandRun.of("verifier", "--keys", folder, "--passphrase-file", passphrase);
    assertThat(run.code()).isEqualTo(KeysCommand.REFUSED);
    assertThat(run.text()).contains("there are no keys in " + folder);
  }

  private CommandRun page(Object... more) {
    var all = new java.util.ArrayList<Object>();
    all.addAll(java.util.List.of("verifier", "--keys", "keys-sample"));
    all.addAll(java.util.List.of("--passphrase-file", passphrase));
    all.addAll(java.util.List.of("--public-url", "http://localhost:8080"));
    all.addAll(java.util.List.of(more));
    return CommandRun.of(all.toArray());
  }
}
