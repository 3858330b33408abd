package id.ikrar.ops;

import id.ikrar.crypto.Keyring;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.seal.Herald;
import id.ikrar.seal.Holdings;
import id.ikrar.seal.Holdings.Place;
import id.ikrar.seal.Seals;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Withdrawals;
import id.ikrar.tlog.Entry;
import id.ikrar.tlog.LogStore;
import id.ikrar.verify.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares what the store holds with what the log says: each pledge, withdrawal and key must have
 * its entry, and each sealed file must be the one that the log names.
 */
final class FileAudit {
  private static final int BATCH = 256;
  private static final Duration ANNOUNCED = Duration.ofHours(1);

  private final ServiceData data;
  private final Holdings holdings;
  private final Seals seals;
  private final Withdrawals withdrawals;
  private final Files files;
  private final long size;
  private final Instant now;
  private int pledges;
  private int withdrawn;
  private int sealed;
  private int waiting;

  /** How closely the sealed files are looked at. */
  enum Files {
    NONE,
    DIGEST,
    VERIFY
  }

  /**
   * @param size of the public tree: what stands beyond it or waits is not public yet
   */
  FileAudit(ServiceData data, Files files, long size, Instant now) {
    this.data = data;
    this.files = files;
    this.size = size;
    this.now = now;
    holdings = data.bean(Holdings.class);
    seals = data.bean(Seals.class);
    withdrawals = data.bean(Withdrawals.class);
  }

  /** What was looked at. */
  record Count(int pledges, int withdrawn, int sealed, int waiting) {}

  Count count() {
    return new Count(pledges, withdrawn, sealed, waiting);
  }

  /** The first difference, in the order of acceptance. */
  Optional<Difference> run() {
    var keys = keys();
    if (keys.isPresent()) {
      return keys;
    }
    var last = "";
    while (true) {
      var batch = holdings.after(last, BATCH);
      for (var acceptance : batch) {
        var difference = one(acceptance);
        if (difference.isPresent()) {
          return difference;
        }
      }
      if (batch.size() < BATCH) {
        return Optional.empty();
      }
      last = batch.getLast().id().value();
    }
  }

  // The service names its keys when it starts and each minute after: one made since the log last
  // grew is not named yet.
  private Optional<Difference> keys() {
    var grown = data.bean(LogStore.class).state().map(LogStore.State::at).orElse(Instant.MIN);
    for (var key : data.bean(Keyring.class).kept()) {
      var entry = Herald.entry(key);
      if (!logged(entry.encode())) {
        if (entry.from().plus(ANNOUNCED).isBefore(grown)) {
          return found(
              "Kunci %s (%s) dimiliki layanan ini, tetapi tidak disebut di log.",
              "The service has a %s key (%s) that the log does not name.",
              entry.role(),
              entry.key());
        }
        waiting++;
      }
    }
    return Optional.empty();
  }

  private Optional<Difference> one(Acceptance pledge) {
    pledges++;
    var id = pledge.shortId().printed();
    if (!logged(new Entry(Entry.Type.ACCEPTED, pledge.record(), pledge.signed()).encode())) {
      return found(
          "Ikrar %s ada di basis data, tetapi penerimaannya tidak ada di log.",
          "Pledge %s is in the database, and its acceptance is not in the log.", id);
    }
    var withdrawal = withdrawals.of(pledge.id());
    if (withdrawal.isPresent()) {
      withdrawn++;
      var digest = withdrawal.get().canonical().digest();
      if (!logged(new Entry(Entry.Type.WITHDRAWN, pledge.record(), digest).encode())) {
        return found(
            "Ikrar %s dicabut menurut basis data, tetapi pencabutannya tidak ada di log.",
            "Pledge %s is withdrawn in the database, and the log does not say so.", id);
      }
    }
    return file(pledge, id);
  }

  private Optional<Difference> file(Acceptance pledge, String id) {
    var digest = seals.digest(pledge.shortId());
    if (digest.isEmpty()) {
      return holdings.awaitsSeal(pledge.id())
          ? Optional.empty()
          : found(
              "Ikrar %s tidak punya berkas bersegel dan tidak menunggu segel.",
              "Pledge %s has no sealed file and does not wait for its seal.", id);
    }
    sealed++;
    if (files == Files.NONE) {
      return Optional.empty();
    }
    var pdf = seals.pdf(pledge.shortId()).orElse(Bytes.EMPTY);
    var actual = Digest.of(pdf);
    if (!actual.equals(digest.get())) {
      return found(
          "Berkas bersegel ikrar %s berubah: SHA-256-nya %s, tercatat %s.",
          "The sealed file of pledge %s is changed: its SHA-256 is %s, recorded is %s.",
          id,
          actual,
          digest.get());
    }
    if (!logged(new Entry(Entry.Type.SEALED, pledge.record(), actual).encode())) {
      return found(
          "Berkas bersegel ikrar %s (SHA-256 %s) tidak ada di log.",
          "The sealed file of pledge %s (SHA-256 %s) is not in the log.", id, actual);
    }
    return files == Files.VERIFY ? judged(pdf, id) : Optional.empty();
  }

  private Optional<Difference> judged(Bytes pdf, String id) {
    var verdict = Verifier.verify(pdf, data.trust(), now);
    if (verdict.kind().green()) {
      return Optional.empty();
    }
    return found(
        "Berkas bersegel ikrar %1$s: %2$s",
        "The sealed file of pledge %1$s: %3$s",
        id,
        verdict.kind().sentence(Locale.of("id")),
        verdict.kind().sentence(Locale.ENGLISH));
  }

  // What waits, or stands beyond the public checkpoint, becomes public with the next rounds.
  private boolean logged(Bytes entry) {
    return switch (holdings.place(Digest.of(entry))) {
      case Place.Nowhere _ -> false;
      case Place.Waiting _ -> {
        waiting++;
        yield true;
      }
      case Place.At(var index) -> {
        waiting += index < size ? 0 : 1;
        yield true;
      }
    };
  }

  private static Optional<Difference> found(String indonesian, String english, Object... values) {
    return Optional.of(Difference.of(indonesian, english, values));
  }
}
