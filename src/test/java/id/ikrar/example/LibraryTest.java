package id.ikrar.example;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.TestHall;
import id.ikrar.ops.TrustFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {
  @Test
  void theExampleJudgesAnIssuedFile(@TempDir Path folder) throws IOException {
    var hall = TestHall.now(folder);
    var receipt = hall.sign(hall.open(1), 1);
    hall.finish();
    var pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
    var file = Files.write(folder.resolve("ikrar.pdf"), pdf.toArray());
    var trust =
        Files.writeString(
            folder.resolve("trust.pem"), TrustFile.of(hall.keys, hall.logKey).encode());
    assertThat(CheckOne.check(file, trust)).startsWith("GENUINE.").contains("withdrawal: ");
    Files.write(file, new byte[] {' '}, java.nio.file.StandardOpenOption.APPEND);
    assertThat(CheckOne.check(file, trust)).startsWith("CHANGED.");
  }

  @Test
  void theExampleStandsInTheDocumentAsItIsCompiled() throws IOException {
    var source = Files.readString(Path.of("src/test/java/id/ikrar/example/CheckOne.java"));
    var method = source.substring(source.indexOf("  static String"), source.lastIndexOf('}'));
    assertThat(Files.readString(Path.of("docs/library.md"))).contains(method.stripIndent().strip());
  }
}
