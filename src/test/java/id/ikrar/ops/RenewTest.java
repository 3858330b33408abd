package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.Tampering;
import id.ikrar.TestHall;
import id.ikrar.crypto.Keyring;
import id.ikrar.crypto.Passphrase;
import id.ikrar.crypto.TimestampAuthority;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.seal.Archivist;
import id.ikrar.seal.Renewal;
import id.ikrar.signing.Receipt;
import id.ikrar.tlog.Entry;
import id.ikrar.verify.Trust;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenewTest {
  @TempDir static Path home;
  private static List<Bytes> signed;
  private static int days;

  @TempDir Path folder;

  /** A data folder whose keys are newer than those of the files that it made. */
  @BeforeAll
  static void sign() throws IOException {
    try (var stored = new StoredHall(home)) {
      var hall = stored.hall;
      signed =
          sign(hall, hall.open(2), 2).stream()
              .map(receipt -> hall.ports.seals().pdf(receipt.shortId()).orElseThrow())
              .toList();
    }
    days = between(signed.getFirst());
    StoredHall.rekey(home, Instant.now());
  }

  @Test
  void filesAreRenewedInPlaceOnceAndNoMore() throws IOException {
    var files = files();
    var first = files.resolve("1.pdf");
    Files.setPosixFilePermissions(first, PosixFilePermissions.fromString("rw-r-----"));
    Files.write(files.resolve("palsu.pdf"), Tampering.inRecord(read(first)).toArray());
    Files.writeString(files.resolve("bukan.pdf"), "bukan PDF");
    var before = read(first);

    var run = renew(days, files);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.text())
        .contains("palsu.pdf: BERUBAH.")
        .contains("bukan.pdf: TIDAK TERBACA.")
        .contains("4 berkas: 2 diperbarui, 0 masih cukup lama, 2 tidak diperbarui");
    assertThat(read(first).slice(0, before.size())).isEqualTo(before);
    assertThat(Renewal.until(read(first)).orThrow()).isAfter(Renewal.until(before).orThrow());
    assertThat(Files.getPosixFilePermissions(first))
        .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    assertThat(CommandRun.of("verify", "--data", home, first, files.resolve("2.pdf")).code())
        .isZero();
    try (var left = Files.list(files)) {
      assertThat(left).hasSize(4);
    }

    var renewed = read(first);
    assertThat(renew(days, first, files.resolve("2.pdf")).text())
        .contains("2 berkas: 0 diperbarui, 2 masih cukup lama, 0 tidak diperbarui");
    assertThat(read(first)).isEqualTo(renewed);
  }

  @Test
  void filesWrittenElsewhereAreFoundThereByTheNextRun() throws IOException {
    var files = files();
    var before = read(files.resolve("1.pdf"));
    var out = folder.resolve("baru");
    assertThat(renew(days, files, "--out", out).text()).contains("2 berkas: 2 diperbarui");
    assertThat(read(files.resolve("1.pdf"))).isEqualTo(before);
    assertThat(read(out.resolve("1.pdf")).size()).isGreaterThan(before.size());
    assertThat(renew(days, files, "--out", out).text()).contains("0 diperbarui, 2 masih");
  }

  @Test
  void authorityWithoutANewCertificateIsToldSo() throws IOException {
    var run = renew(20_000, files(), "--lang", "en");
    assertThat(run.text()).contains("2 renewed");
    var again = renew(20_000, folder.resolve("berkas"), "--lang", "en");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.text()).contains("the timestamp authority needs a new certificate first");
  }

  @Test
  void filesOfAnEventAreRenewedInTheStoreAndLogged() throws IOException {
    Event event;
    List<Receipt> receipts;
    try (var stored = new StoredHall(folder)) {
      event = stored.hall.open(3);
      receipts = sign(stored.hall, event, 2);
      stored.hall.sign(event, 3);
    }
    StoredHall.rekey(folder, Instant.now());

    var run = stored(folder, "--event", event.id().value());

    assertThat(run.text())
        .contains(
            "2 berkas: 2 diperbarui, 0 masih cukup lama, 0 tidak diperbarui, 1 belum disegel");
    assertThat(run.code()).isZero();
    assertThat(stored(folder, "--all").text()).contains("0 diperbarui, 2 masih cukup lama");
    try (var data = ServiceData.open(folder)) {
      var pdf =
          data.bean(id.ikrar.seal.Seals.class).pdf(receipts.getFirst().shortId()).orElseThrow();
      var waiting =
          data.bean(id.ikrar.signing.Acceptances.class).with(receipts.getFirst().shortId());
      var entry = new Entry(Entry.Type.SEALED, waiting.orElseThrow().record(), Digest.of(pdf));
      data.bean(id.ikrar.tlog.Sequencer.class).run(Instant.now());
      assertThat(data.bean(id.ikrar.tlog.LogStore.class).indexOf(Digest.of(entry.encode())))
          .isPresent();
    }
  }

  @Test
  void whatWasInterruptedGoesOnWhereItStopped() {
    var hall = TestHall.now(folder);
    var event = hall.open(4);
    var receipts = sign(hall, event, 4);
    var pdf = hall.ports.seals().pdf(receipts.getFirst().shortId()).orElseThrow();
    var soon = Renewal.until(pdf).orThrow().plusSeconds(1);
    var ring =
        Keyring.create(
            folder.resolve("new-keys"),
            Passphrase.of("contoh"),
            TestHall.URL,
            Instant.now(),
            new SecureRandom());
    var trust =
        TrustFile.of(hall.keys, hall.logKey)
            .and(new Trust(Set.of(ring.root()), List.of(), List.of()));
    var store = new StoreRenewal(hall.ports.acceptances(), hall.ports.seals());
    var calls = new int[1];
    TimestampAuthority dying =
        (imprint, now) -> {
          if (++calls[0] == 3) {
            throw new IllegalStateException("the process dies here");
          }
          return ring.timestamps().stamp(imprint, now);
        };
    assertThatThrownBy(() -> store.event(event.id(), renewal(ring, dying, trust, soon), count()))
        .hasMessage("the process dies here");

    var again = count();
    store.event(event.id(), renewal(ring, ring.timestamps(), trust, soon), again);

    assertThat(again.line()).isEqualTo("4 files: 2 renewed, 2 hold long enough, 0 not renewed");
  }

  @Test
  void whileTheAuthorityIsAwayNothingChanges() {
    var hall = TestHall.now(folder);
    var event = hall.open(1);
    var receipt = sign(hall, event, 1).getFirst();
    var pdf = hall.ports.seals().pdf(receipt.shortId()).orElseThrow();
    var soon = Renewal.until(pdf).orThrow().plusSeconds(1);
    var trust = TrustFile.of(hall.keys, hall.logKey);
    var count = count();
    new StoreRenewal(hall.ports.acceptances(), hall.ports.seals())
        .event(event.id(), renewal(hall.keys, (_, _) -> Optional.empty(), trust, soon), count);
    assertThat(count.line()).isEqualTo("1 files: 0 renewed, 0 hold long enough, 1 not renewed");
    assertThat(hall.ports.seals().pdf(receipt.shortId())).contains(pdf);
  }

  @Test
  void databaseThatARunningServiceHoldsIsToldSo() throws IOException {
    var database = home.resolve("ikrar.mv.db");
    // H2 lets one program have it open by a lock on the file.
    try (var channel = FileChannel.open(database, StandardOpenOption.WRITE);
        var _ = channel.lock()) {
      var run = stored(home, "--all");
      assertThat(run.code()).isEqualTo(Ikrar.USAGE);
      assertThat(run.text()).contains("is in use: stop the service first");
    }
  }

  @Test
  void folderThatIsNoServicesIsRefused() {
    var run = CommandRun.of("renew", "--data", folder, "--all");
    assertThat(run.code()).isEqualTo(Ikrar.USAGE);
    assertThat(run.text()).contains("this is no data folder of a service");
    assertThat(folder.resolve("keys")).doesNotExist();
    assertThat(CommandRun.of("renew", "--data", folder).code()).isEqualTo(Ikrar.USAGE);
  }

  private Path files() throws IOException {
    var files = Files.createDirectories(folder.resolve("berkas"));
    Files.write(files.resolve("1.pdf"), signed.get(0).toArray());
    Files.write(files.resolve("2.pdf"), signed.get(1).toArray());
    return files;
  }

  private static int between(Bytes pdf) {
    var until = Renewal.until(pdf).orThrow();
    return (int) Duration.between(Instant.now(), until).toDays() + 2;
  }

  private static List<Receipt> sign(TestHall hall, Event event, int people) {
    var receipts =
        IntStream.rangeClosed(1, people).mapToObj(number -> hall.sign(event, number)).toList();
    hall.finish();
    return receipts;
  }

  private static GenuineRenewal renewal(
      Keyring keys, TimestampAuthority timestamps, Trust trust, Instant soon) {
    return new GenuineRenewal(
        new Renewal(new Archivist(keys, timestamps)), trust, soon, Instant::now, Locale.ENGLISH);
  }

  private static RenewalCount count() {
    return new RenewalCount(new PrintWriter(new StringWriter()), Locale.ENGLISH);
  }

  private static CommandRun renew(int days, Object... arguments) {
    var all = new ArrayList<Object>(List.of("renew", "--data", home, "--before", days));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray());
  }

  private static CommandRun stored(Path data, Object... arguments) {
    var all = new ArrayList<Object>(List.of("renew", "--data", data, "--before", days));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray());
  }

  private static Bytes read(Path file) throws IOException {
    return Bytes.owning(Files.readAllBytes(file));
  }
}
