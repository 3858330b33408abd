package id.ikrar.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QrMatrixTest {
  private static final String TEXT =
      QrPayloadTest.payload(7).encodeUri(java.net.URI.create("https://ikrar.example.go.id"));

  @TempDir Path folder;

  /** 145 bytes from the format byte on, behind a host of 20 characters. */
  @Test
  void largestPayloadFitsVersion9() {
    var random = new Random(20261121);
    for (int round = 0; round < 200; round++) {
      var bytes = new byte[QrPayload.MAX_BYTES];
      random.nextBytes(bytes);
      bytes[0] = 1;
      var text = "https://ikrar.contoh1.go.id/v#" + new BigInteger(1, bytes);
      assertThat(QrMatrix.of(text).version()).isEqualTo(9);
    }
  }

  @Test
  void textForALargerVersionIsRefused() {
    assertThatThrownBy(() -> QrMatrix.of("https://x/v#" + "7".repeat(420)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 9");
    assertThatThrownBy(() -> QrMatrix.of("")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void runsCoverExactlyTheDarkModules() {
    var matrix = QrMatrix.of(TEXT);
    var covered = new BitSet();
    for (var run : matrix.runs()) {
      assertThat(matrix.get(run.x() - 1, run.y())).isFalse();
      assertThat(matrix.get(run.x() + run.length(), run.y())).isFalse();
      covered.set(
          run.y() * matrix.size() + run.x(), run.y() * matrix.size() + run.x() + run.length());
    }
    for (int y = 0; y < matrix.size(); y++) {
      for (int x = 0; x < matrix.size(); x++) {
        assertThat(covered.get(y * matrix.size() + x)).isEqualTo(matrix.get(x, y));
      }
    }
    assertThat(matrix.size()).isEqualTo(17 + 4 * matrix.version());
  }

  @Test
  void zbarimgReadsThePng() throws Exception {
    Files.write(folder.resolve("qr.png"), QrMatrix.of(TEXT).png(4).toArray());
    assertThat(zbarimg("qr.png")).isEqualTo(TEXT);
  }

  @Test
  void zbarimgReadsTheTerminalsCells() throws Exception {
    var lines = QrMatrix.of(TEXT).terminal().replaceAll("\u001b\\[[0-9;]*m", "").split("\n");
    Files.write(folder.resolve("qr.pbm"), bitmap(lines));
    assertThat(zbarimg("qr.pbm")).isEqualTo(TEXT);
  }

  @Test
  void svgDrawsEachRun() {
    var matrix = QrMatrix.of(TEXT);
    var svg = matrix.svg();
    assertThat(svg).startsWith("<svg xmlns=").contains("viewBox=\"0 0 61 61\"").endsWith("</svg>");
    for (var run : matrix.runs()) {
      assertThat(svg).contains("M%d %dh%dv1h-".formatted(run.x() + 4, run.y() + 4, run.length()));
    }
  }

  private String zbarimg(String name) throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("zbarimg", "--quiet", "--raw", "--nodbus", name)
            .directory(folder.toFile())
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return said.strip();
  }

  /** Each half cell as 6 x 6 pixels. */
  private static byte[] bitmap(String[] lines) {
    var text = new StringBuilder();
    for (var line : lines) {
      for (String inked : new String[] {"█▀", "█▄"}) {
        var row = new StringBuilder();
        line.chars().forEach(cell -> row.append((inked.indexOf(cell) >= 0 ? "1" : "0").repeat(6)));
        text.append((row + "\n").repeat(6));
      }
    }
    var header = "P1\n%d %d\n".formatted(lines[0].length() * 6, lines.length * 12);
    return (header + text).getBytes(StandardCharsets.US_ASCII);
  }
}
