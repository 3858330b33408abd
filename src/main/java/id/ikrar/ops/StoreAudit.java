package id.ikrar.ops;

import id.ikrar.crypto.Keyring;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.seal.ClosingFiles;
import id.ikrar.seal.Herald;
import id.ikrar.seal.Holdings;
import id.ikrar.seal.Seals;
import id.ikrar.signing.Acceptance;
import id.ikrar.signing.Corrections;
import id.ikrar.signing.Withdrawals;
import id.ikrar.tlog.Entry;
import id.ikrar.tlog.KeyEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Compares what the log says with what the store holds: each entry with its row and with what it
 * speaks of, in the order of the log.
 */
final class StoreAudit {
  private final Holdings holdings;
  private final Seals seals;
  private final Withdrawals withdrawals;
  private final Corrections corrections;
  private final ClosingFiles closings;
  private final Set<Bytes> keys;

  StoreAudit(ServiceData data) {
    holdings = data.bean(Holdings.class);
    seals = data.bean(Seals.class);
    withdrawals = data.bean(Withdrawals.class);
    corrections = data.bean(Corrections.class);
    closings = data.bean(ClosingFiles.class);
    keys =
        data.bean(Keyring.class).kept().stream()
            .map(key -> Herald.entry(key).encode())
            .collect(Collectors.toSet());
  }

  /** The first difference in one bundle. */
  Optional<Difference> bundle(long from, List<Bytes> entries) {
    var rows =
        holdings.logged(from, entries.size()).stream()
            .collect(Collectors.toMap(Holdings.Logged::index, Function.identity()));
    var spoken = spoken(entries);
    for (int i = 0; i < entries.size(); i++) {
      var difference =
          row(from + i, entries.get(i), Optional.ofNullable(rows.get(from + i)))
              .or(meaning(from + i, entries.get(i), spoken));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private Map<Digest, Acceptance> spoken(List<Bytes> entries) {
    var records =
        entries.stream()
            .flatMap(entry -> Entry.parse(entry).optional().stream())
            .map(Entry::record)
            .collect(Collectors.toSet());
    return holdings.of(records).stream()
        .collect(Collectors.toMap(Acceptance::record, Function.identity(), (one, _) -> one));
  }

  private static Optional<Difference> row(long index, Bytes entry, Optional<Holdings.Logged> row) {
    if (row.isEmpty()) {
      return found(
          "Entri %d ada di log, tetapi tidak ada di basis data.",
          "Entry %d is in the log and not in the database.", index);
    }
    if (!row.get().entry().equals(entry)) {
      return found(
          "Entri %d di basis data lain dari yang di log.",
          "Entry %d in the database is another one than in the log.", index);
    }
    if (!row.get().digest().equals(Digest.of(entry))) {
      return found(
          "Entri %d di basis data tercatat dengan SHA-256 yang salah.",
          "Entry %d stands in the database under a wrong SHA-256.", index);
    }
    return Optional.empty();
  }

  private Supplier<Optional<Difference>> meaning(
      long index, Bytes entry, Map<Digest, Acceptance> spoken) {
    return () ->
        switch (Entry.parse(entry)) {
          case Parsed.Ok<Entry>(var one) ->
              pledge(index, one, Optional.ofNullable(spoken.get(one.record())));
          case Parsed.Malformed<Entry> _ -> key(index, entry);
        };
  }

  private Optional<Difference> key(long index, Bytes entry) {
    if (!(KeyEntry.parse(entry) instanceof Parsed.Ok<KeyEntry>(var key))) {
      return found(
          "Entri %d di log bukan jenis yang ditulis layanan ini.",
          "Entry %d in the log is of no kind that this service writes.", index);
    }
    return keys.contains(entry)
        ? Optional.empty()
        : found(
            "Entri %d di log menyebut kunci %s (%s) yang tidak dimiliki layanan ini.",
            "Entry %d in the log names a %s key (%s) that this service does not have.",
            index,
            key.role(),
            key.key());
  }

  private Optional<Difference> pledge(long index, Entry entry, Optional<Acceptance> pledge) {
    if (pledge.isEmpty()) {
      // The document of a closed event is sealed as well, and its record is of the event.
      if (entry.type() == Entry.Type.SEALED && closings.with(entry.file()).isPresent()) {
        return Optional.empty();
      }
      return found(
          "Entri %d di log berbicara tentang ikrar %s yang tidak ada di basis data.",
          "Entry %d in the log speaks of pledge %s, which is not in the database.",
          index,
          entry.record());
    }
    var accepted = pledge.get();
    var id = accepted.shortId().printed();
    return switch (entry.type()) {
      case ACCEPTED ->
          accepted.signed().equals(entry.file())
              ? Optional.empty()
              : found(
                  "Entri %d di log: ikrar %s diterima dengan berkas lain dari yang di basis data.",
                  "Entry %d in the log: pledge %s was accepted with another file than the"
                      + " database says.",
                  index,
                  id);
      case SEALED ->
          seals.digest(accepted.shortId()).isPresent()
              ? Optional.empty()
              : found(
                  "Entri %d di log: berkas bersegel ikrar %s tidak ada di penyimpanan.",
                  "Entry %d in the log: the sealed file of pledge %s is not in the store.",
                  index,
                  id);
      case WITHDRAWN ->
          withdrawals
                  .of(accepted.id())
                  .filter(one -> one.canonical().digest().equals(entry.file()))
                  .isPresent()
              ? Optional.empty()
              : found(
                  "Entri %d di log: pencabutan ikrar %s tidak ada atau lain di basis data.",
                  "Entry %d in the log: the withdrawal of pledge %s is missing or another one in"
                      + " the database.",
                  index,
                  id);
      case CORRECTED ->
          corrections
                  .of(accepted.id())
                  .filter(one -> one.canonical().digest().equals(entry.file()))
                  .isPresent()
              ? Optional.empty()
              : found(
                  "Entri %d di log: perbaikan ikrar %s tidak ada atau lain di basis data.",
                  "Entry %d in the log: the correction of pledge %s is missing or another one in"
                      + " the database.",
                  index,
                  id);
    };
  }

  private static Optional<Difference> found(String indonesian, String english, Object... values) {
    return Optional.of(Difference.of(indonesian, english, values));
  }
}
