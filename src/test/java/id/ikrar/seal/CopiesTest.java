package id.ikrar.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.TestHall;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
  private TestHall hall;
  private Event event;
  private Copies copies;

  @BeforeEach
  void hold(@TempDir Path folder) {
    hall = new TestHall(folder);
    event = hall.open(30);
    copies = new Copies(hall.ports.seals());
  }

  @Test
  void everySealedFileIsInAsItIsAndTheSizeIsKnownBefore() throws IOException {
    for (int i = 1; i <= 24; i++) {
      hall.sign(event, i);
    }
    hall.finish();
    hall.finish();
    hall.sign(event, 25);
    var bundle = copies.of(hall.organizer.progress(event));
    assertThat(bundle.copies()).hasSize(24);
    assertThat(bundle.waiting()).isEqualTo(1);
    var out = new ByteArrayOutputStream();
    copies.write(bundle, out);
    assertThat((long) out.size()).isEqualTo(bundle.bytes());
    var files = files(out.toByteArray());
    assertThat(files).hasSize(24);
    for (var copy : bundle.copies()) {
      assertThat(files.get(copy.name()))
          .isEqualTo(hall.ports.seals().pdf(copy.acceptance().shortId()).orElseThrow());
    }
  }

  @Test
  void namesTellNumberNameAndCodeAndNeverAnIdentifier() {
    hall.sign(event, 1);
    var receipt = hall.sign(event, 7);
    hall.finish();
    var bundle = copies.of(hall.organizer.progress(event));
    assertThat(bundle.copies())
        .extracting(Copies.Copy::name)
        .hasSize(2)
        .contains("0007-Contoh-7-" + receipt.shortId().printed() + ".pdf");
    assertThat(bundle.copies().getLast().name())
        .doesNotContain(hall.person(event, 7).identifier().value().substring(0, 8));
  }

  @Test
  void whatWasWithdrawnLiesApart() {
    hall.sign(event, 1);
    hall.finish();
    hall.withdrawals.bySigner(hall.token(event, 1), "Salah orang", TestHall.START.plusSeconds(60));
    assertThat(copies.of(hall.organizer.progress(event)).copies().getFirst().name())
        .startsWith("dicabut/0001-Contoh-1-");
  }

  @Test
  void oneFileAtATimeIsInMemory() throws IOException {
    for (int i = 1; i <= 20; i++) {
      hall.sign(event, i);
    }
    hall.finish();
    hall.finish();
    var bundle = copies.of(hall.organizer.progress(event));
    assertThat(bundle.copies()).hasSize(20);
    // What was written when the next file is asked for: all before it, so none waits in memory.
    var written = new long[1];
    var asked = new LinkedHashMap<String, Long>();
    var watching =
        new Copies(new WatchedSeals(hall.ports.seals(), id -> asked.put(id, written[0])));
    watching.write(
        bundle,
        new OutputStream() {
          @Override
          public void write(int b) {
            written[0]++;
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            written[0] += length;
          }
        });
    long before = 0;
    for (var copy : bundle.copies()) {
      assertThat(asked.get(copy.acceptance().shortId().value())).isGreaterThanOrEqualTo(before);
      before += copy.bytes();
    }
  }

  @Test
  void aFileThatBecameLongerMeanwhileBreaksTheDownloadOff() {
    hall.sign(event, 1);
    hall.finish();
    var bundle = copies.of(hall.organizer.progress(event));
    var one = bundle.copies().getFirst();
    var wrong =
        new Copies.Bundle(
            List.of(new Copies.Copy(one.name(), one.acceptance(), one.bytes() - 1)), 0);
    assertThatThrownBy(() -> copies.write(wrong, OutputStream.nullOutputStream()))
        .isInstanceOf(IOException.class);
  }

  private static Map<String, Bytes> files(byte[] zip) throws IOException {
    var files = new LinkedHashMap<String, Bytes>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), Bytes.owning(in.readAllBytes()));
      }
    }
    return files;
  }
}
