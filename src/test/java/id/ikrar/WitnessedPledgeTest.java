package id.ikrar;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.ops.TrustFile;
import id.ikrar.tlog.AddCheckpoint;
import id.ikrar.tlog.Cosigner;
import id.ikrar.tlog.FileCheckpoint;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.Note;
import id.ikrar.tlog.Witness;
import id.ikrar.tlog.WitnessFolder;
import id.ikrar.tlog.WitnessKey;
import id.ikrar.tlog.WitnessList;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.VerdictJson;
import id.ikrar.verify.Verifier;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pledge whose seal carries a cosigned checkpoint. */
class WitnessedPledgeTest {
  @TempDir Path folder;
  private final List<WitnessKey> keys = new ArrayList<>();

  @Test
  void sealHasRoomForTheCosignaturesOfAllWitnessesThatMayBeNamed() throws Exception {
    var hall = new TestHall(folder);
    var receipt = hall.sign(hall.open(1), 1);
    hall.sequencer.run(TestHall.START.plusSeconds(1));
    var checkpoints = new FileCheckpoint(folder);
    var note = Note.parse(checkpoints.newest().orElseThrow()).orThrow();
    for (int i = 1; i <= WitnessList.MAX_WITNESSES; i++) {
      checkpoints.cosign(note, cosignature(hall, note, i));
    }
    hall.finish();

    var pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
    var trust = TrustFile.of(hall.keys, hall.logKey);
    var verdict = Verifier.verify(pdf, trust, TestHall.START.plusSeconds(60));
    assertThat(verdict.findings()).noneMatch(finding -> finding.fault());
    assertThat(verdict.kind()).isEqualTo(Kind.INTACT_ARCHIVED);
    assertThat(witnesses(verdict)).isEmpty();

    var known = Trust.parse(trust.andWitnesses(keys.subList(0, 2)).encode()).orThrow();
    var counted = Verifier.verify(pdf, known, TestHall.START.plusSeconds(60));
    assertThat(witnesses(counted))
        .containsExactly(
            new WitnessKey.Cosignature(keys.get(0), TestHall.START),
            new WitnessKey.Cosignature(keys.get(1), TestHall.START));
    assertThat(
            VerdictJson.of(
                    List.of(new VerdictJson.Judged("x", counted)),
                    List.of(),
                    Locale.ENGLISH,
                    TestHall.START)
                .toString())
        .contains("witnesses=[{");

    // A key that did not sign is not counted, and its name alone is worth nothing.
    var stranger = new WitnessKey(keys.get(3).name(), keys.get(4).key());
    var without =
        Verifier.verify(pdf, trust.andWitnesses(List.of(stranger)), TestHall.START.plusSeconds(60));
    assertThat(without.kind()).isEqualTo(Kind.INTACT_ARCHIVED);
    assertThat(witnesses(without)).isEmpty();
  }

  private static List<WitnessKey.Cosignature> witnesses(Verdict verdict) {
    var pledge = (Evidence.Pledge) verdict.evidence();
    return ((Evidence.Proven) pledge.logged()).witnesses();
  }

  private Note.Signature cosignature(TestHall hall, Note note, int number)
      throws GeneralSecurityException {
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var name = "saksi-%d.universitas-contoh.ac.id/w".formatted(number);
    var witness =
        new Witness(
            new Cosigner(LogKey.of(name, pair.getPrivate(), pair.getPublic())),
            List.of(hall.logKey.publicKey()),
            new WitnessFolder(folder.resolve("saksi" + number)));
    keys.add(witness.publicKey());
    var answer = witness.add(new AddCheckpoint(0, List.of(), note), TestHall.START);
    assertThat(answer).isInstanceOf(Witness.Answer.Cosigned.class);
    return ((Witness.Answer.Cosigned) answer).cosignature();
  }
}
