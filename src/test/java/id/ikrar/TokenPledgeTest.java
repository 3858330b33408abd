package id.ikrar;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.crypto.KeyName;
import id.ikrar.crypto.KeyPlace;
import id.ikrar.crypto.KeyRotation;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.crypto.SoftToken;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import id.ikrar.ops.TrustFile;
import id.ikrar.store.MemoryPorts;
import id.ikrar.store.World;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Verifier;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pledge whose every certificate, timestamp and seal was signed inside a PKCS#11 token. */
class TokenPledgeTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir static Path folder;
  private static TestHall hall;
  private static Bytes pdf;

  @BeforeAll
  static void sign() {
    var start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(10);
    var place =
        new KeyPlace(
            folder.resolve("keys"), Passphrase.of("contoh"), Optional.of(SoftToken.open()));
    Keyring.create(place, TestHall.URL, start, RANDOM);
    new KeyRotation(place, Optional.empty(), start, RANDOM)
        .rotate(KeyName.parse("timestamps").orThrow());
    hall = new TestHall(folder, MemoryPorts.empty(), start, Keyring.open(place, RANDOM));
    var event = hall.open(World.programme(LocalDate.of(2024, 9, 10)), 1);
    var receipt = hall.sign(event, 1);
    hall.finish();
    pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
  }

  @Test
  void ourVerifierFindsItArchived() {
    var verdict = Verifier.verify(pdf, TrustFile.of(hall.keys, hall.logKey), Instant.now());
    assertThat(verdict.kind()).as(verdict.findings().toString()).isEqualTo(Kind.INTACT_ARCHIVED);
  }

  @Test
  void dssPassesBothSignatures() {
    for (var verdict : Judges.dssStrict(pdf, hall.keys.root().pem())) {
      assertThat(verdict.indication()).as(verdict.toString()).isEqualTo("TOTAL_PASSED");
      assertThat(verdict.level()).isEqualTo("PAdES-BASELINE-LTA");
      assertThat(verdict.warnings()).isEmpty();
    }
    assertThat(Judges.pdfsig(pdf).split("Signature is Valid", -1)).hasSize(3);
    assertThat(List.of(Judges.qpdf(pdf))).containsExactly("");
  }
}
