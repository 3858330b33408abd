package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.tlog.Checkpoints;
import id.ikrar.tlog.Cosigner;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.Note;
import id.ikrar.tlog.NoteKey;
import id.ikrar.tlog.Witness;
import id.ikrar.tlog.WitnessFolder;
import id.ikrar.tlog.WitnessKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WitnessedServiceTest {
  @TempDir Path data;

  @Test
  void serviceShowsItsCheckpointWithTheCosignatureOfItsWitness() throws Exception {
    copyKeys();
    int port = FreePort.find();
    var keys = Keyring.open(data.resolve("keys"), Passphrase.of("contoh"), new SecureRandom());
    var log = new NoteKey("localhost:" + port + "/log", keys.log().publicKey());
    var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    var cosigner = new Cosigner(LogKey.of("saksi.example", pair.getPrivate(), pair.getPublic()));
    var witness = new Witness(cosigner, List.of(log), new WitnessFolder(data.resolve("saksi")));
    var cosigned = new CountDownLatch(1);
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (var server =
        new WitnessServer(witness, address, Instant::now, _ -> cosigned.countDown())) {
      Files.writeString(
          data.resolve("witnesses.txt"),
          "witness saksi %s http://127.0.0.1:%d%n".formatted(cosigner.publicKey(), server.port()));
      var options =
          new Service.Options(
              data, port, Optional.empty(), "127.0.0.1", Optional.empty(), false, false);
      try (var service = Service.start(options)) {
        // The first entries name the service's keys.
        assertThat(cosigned.await(60, TimeUnit.SECONDS)).isTrue();
        var published = newest(service, cosigner.publicKey());
        assertThat(WitnessKey.cosignatures(published, List.of(cosigner.publicKey()))).hasSize(1);
        assertThat(published.signers(List.of(log)).orThrow()).containsExactly(log);
      }
    }
  }

  // Between the witness's answer and the file lies a moment.
  private static Note newest(Service service, WitnessKey witness) {
    var checkpoints = service.bean(Checkpoints.class);
    var end = Instant.now().plusSeconds(30);
    while (true) {
      var note = Note.parse(checkpoints.newest().orElseThrow()).orThrow();
      if (!WitnessKey.cosignatures(note, List.of(witness)).isEmpty()
          || Instant.now().isAfter(end)) {
        return note;
      }
      Thread.onSpinWait();
    }
  }

  private void copyKeys() throws IOException {
    var sample = Path.of("keys-sample");
    try (var files = Files.walk(sample)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = data.resolve("keys").resolve(sample.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Files.writeString(data.resolve("passphrase"), "contoh");
  }
}
