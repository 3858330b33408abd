package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.desk.Correcting;
import id.ikrar.seal.Herald;
import id.ikrar.signer.Particulars;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An audit of a service in which a pledge was corrected. */
class CorrectedAuditTest {
  @TempDir Path folder;

  @BeforeEach
  void correct() {
    try (var stored = new StoredHall(folder)) {
      var hall = stored.hall;
      new Herald(hall.keys, hall.ports.log()).announce();
      var event = hall.open(1);
      var earlier = hall.sign(event, 1);
      hall.finish();
      var right = new Particulars("Contoh Satu", "Camat", "", "Kecamatan Contoh");
      // Before the hall's own clock: what is prepared before a correction is asked for cannot be
      // signed.
      var now = Instant.now().minusSeconds(60);
      assertThat(
              hall.corrections.open(
                  hall.organization.id(), earlier.shortId(), right, "Salah ketik", now))
          .isInstanceOf(Correcting.Opened.class);
      hall.sign(event, 1);
      hall.finish();
    }
  }

  @Test
  void aCorrectionThatIsAsTheLogSaysIsNoDifference() {
    assertThat(audit()).contains("Tidak ada perbedaan.");
  }

  @Test
  void aCorrectionWithAnotherReasonIsNamed() throws SQLException {
    sql("UPDATE correction SET reason = 'Alasan lain'");
    assertThat(audit()).contains("perbaikan ikrar").doesNotContain("Tidak ada perbedaan.");
  }

  @Test
  void aCorrectionThatWasTakenAwayIsNamed() throws SQLException {
    sql("DELETE FROM correction");
    assertThat(audit()).contains("perbaikan ikrar").doesNotContain("Tidak ada perbedaan.");
  }

  private String audit() {
    return CommandRun.of("audit", "--data", folder).text();
  }

  private void sql(String statement) throws SQLException {
    var url =
        "jdbc:h2:file:"
            + folder.resolve("ikrar").toAbsolutePath()
            + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE";
    try (var connection = DriverManager.getConnection(url, "ikrar", "");
        var prepared = connection.prepareStatement(statement)) {
      assertThat(prepared.executeUpdate()).isPositive();
    }
  }
}
