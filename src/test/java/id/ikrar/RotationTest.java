package id.ikrar;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.crypto.KeyName;
import id.ikrar.crypto.KeyPlace;
import id.ikrar.crypto.KeyRotation;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.judge.Judges;
import id.ikrar.kernel.Bytes;
import id.ikrar.ops.TrustFile;
import id.ikrar.seal.Herald;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.Receipt;
import id.ikrar.signing.TestPhone;
import id.ikrar.store.MemoryPorts;
import id.ikrar.store.World;
import id.ikrar.tlog.FileCheckpoint;
import id.ikrar.tlog.KeyEntry;
import id.ikrar.tlog.Note;
import id.ikrar.verify.Finding;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Rule;
import id.ikrar.verify.SignatureReport;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
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

/** Every key is rotated in the middle of an event: before, across and after, all stays true. */
class RotationTest {
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir static Path folder;
  private static Instant start;
  private static MemoryPorts ports;
  private static KeyPlace place;
  private static Trust oldTrust;
  private static Trust newTrust;
  private static Keyring oldKeys;
  private static Keyring newKeys;
  private static List<Bytes> announced;

  /** Signed and sealed before, accepted before and sealed after, prepared before, all after. */
  private static Bytes before;

  private static Bytes acceptedBefore;
  private static Bytes preparedBefore;
  private static Bytes after;

  @BeforeAll
  static void rotateInTheMiddle() {
    start = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(10);
    place = new KeyPlace(folder.resolve("keys"), Passphrase.of("rahasia"), Optional.empty());
    ports = MemoryPorts.empty();
    oldKeys = Keyring.create(place, TestHall.URL, start.minusSeconds(3600), RANDOM);
    var hall = hall(oldKeys);
    new Herald(oldKeys, ports.log()).announce();
    var event = hall.open(World.programme(LocalDate.of(2024, 9, 10)), 4);
    var first = hall.sign(event, 1);
    hall.finish();
    oldTrust = TrustFile.of(oldKeys, hall.logKey);
    before = pdf(first);
    var second = hall.sign(event, 2);
    var phone = new TestPhone();
    var third = hall.prepare(hall.token(event, 3), phone, event);

    rotateAll(hall.organization.id().value());

    newKeys = Keyring.open(place, RANDOM);
    var later = hall(newKeys);
    newTrust = TrustFile.of(newKeys, later.logKey);
    new Herald(newKeys, ports.log()).announce();
    new Herald(newKeys, ports.log()).announce();
    var signature = phone.sign(third.attributes());
    var accepted = later.desk.accept(later.token(event, 3), third.id(), signature, start);
    var fourth = later.sign(event, 4);
    later.finish();
    acceptedBefore = pdf(second);
    preparedBefore = pdf(((Outcome.Accepting.Accepted) accepted).receipt());
    after = pdf(fourth);
    announced = ports.log().entries(0, 100).stream().filter(RotationTest::namesAKey).toList();
  }

  private static void rotateAll(String organization) {
    var rotation = new KeyRotation(place, Optional.empty(), start.minusSeconds(600), RANDOM);
    for (var name : List.of("issuing", "timestamps", "ocsp", "log", "qr", "seal:" + organization)) {
      rotation.rotate(KeyName.parse(name).orThrow());
    }
  }

  @Test
  void whatWasSealedBeforeIsGreenWithTheOldTrustAndTheNew() {
    assertGreen(before, oldTrust);
    assertGreen(before, newTrust);
  }

  @Test
  void whatWasUnderWayIsGreenWithTheNewTrust() {
    assertGreen(acceptedBefore, newTrust);
    assertGreen(preparedBefore, newTrust);
  }

  @Test
  void whatWasSealedAfterIsOfTheNewKeysAndGreen() {
    assertGreen(after, newTrust);
    var certificates =
        verify(after, newTrust).signatures().stream().map(SignatureReport::certificate).toList();
    assertThat(certificates)
        .contains(newKeys.timestamps().certificate().digest())
        .doesNotContain(oldKeys.timestamps().certificate().digest());
    assertThat(newKeys.root()).isEqualTo(oldKeys.root());
    assertThat(newKeys.issuing()).isNotEqualTo(oldKeys.issuing());
  }

  @Test
  void whoHasOnlyTheOldTrustStillBelievesTheLogAndMissesOnlyTheNewQrKey() {
    var verdict = verify(after, oldTrust);
    assertThat(verdict.findings().stream().filter(Finding::fault).map(Finding::rule))
        .containsExactly(Rule.SEAL_DRAWING);
    var withQr = new Trust(oldTrust.roots(), oldTrust.logs(), newTrust.qr());
    assertGreen(after, withQr);
  }

  @Test
  void theCheckpointCarriesBothSignatures() {
    var note = Note.parse(new FileCheckpoint(folder).newest().orElseThrow()).orThrow();
    assertThat(note.signatures()).hasSize(2);
    assertThat(note.signers(newTrust.logs()).orThrow()).isEqualTo(newTrust.logs());
    assertThat(newTrust.logs()).hasSize(2).contains(oldTrust.logs().getFirst());
    assertThat(newTrust.qr()).hasSize(2).contains(oldTrust.qr().getFirst());
    assertThat(Trust.parse(newTrust.encode()).orThrow()).isEqualTo(newTrust);
  }

  @Test
  void dssPassesFilesOfMixedGenerations() {
    for (var pdf : List.of(acceptedBefore, preparedBefore, after)) {
      for (var verdict : Judges.dssStrict(pdf, newKeys.root().pem())) {
        assertThat(verdict.indication()).as(verdict.toString()).isEqualTo("TOTAL_PASSED");
        assertThat(verdict.level()).isEqualTo("PAdES-BASELINE-LTA");
        assertThat(verdict.warnings()).isEmpty();
      }
    }
  }

  @Test
  void theLogNamesEveryKeyOnce() {
    var entries = announced.stream().map(entry -> KeyEntry.parse(entry).orThrow()).toList();
    assertThat(entries)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(newKeys.kept().stream().map(Herald::entry).toList());
    // Root 1; issuing, timestamps, log, qr and seal 2 each; OCSP 3: issuing brought one of its own.
    assertThat(entries).hasSize(1 + 5 * 2 + 3);
    assertThat(entries.getFirst().role()).isEqualTo("root");
  }

  private static TestHall hall(Keyring keys) {
    return new TestHall(folder, ports, start, keys);
  }

  private static Bytes pdf(Receipt receipt) {
    return ports.seals().pdf(receipt.shortId()).orElseThrow();
  }

  private static boolean namesAKey(Bytes entry) {
    return KeyEntry.parse(entry).optional().isPresent();
  }

  private static Verdict verify(Bytes pdf, Trust trust) {
    return Verifier.verify(pdf, trust, Instant.now());
  }

  private static void assertGreen(Bytes pdf, Trust trust) {
    var verdict = verify(pdf, trust);
    assertThat(verdict.kind()).as(verdict.findings().toString()).isEqualTo(Kind.INTACT_ARCHIVED);
  }
}
