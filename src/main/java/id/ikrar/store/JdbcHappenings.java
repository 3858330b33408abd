package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.event.Organization;
import id.ikrar.integration.Happening;
import id.ikrar.integration.Happenings;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import id.ikrar.kernel.ShortId;
import id.ikrar.tlog.Entry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has happened, from the tables of log, pledges and closed events. */
@Singleton
final class JdbcHappenings implements Happenings {
  /** A closing is stored within this time after the moment that it names. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private final LogEntryRows entries;
  private final AcceptanceRows acceptances;
  private final SealedMoments sealed;
  private final WithdrawalRows withdrawals;
  private final CorrectionRows corrections;
  private final ClosedRows closings;
  private final EventRows events;

  JdbcHappenings(
      LogEntryRows entries,
      AcceptanceRows acceptances,
      SealedMoments sealed,
      WithdrawalRows withdrawals,
      CorrectionRows corrections,
      ClosedRows closings,
      EventRows events) {
    this.entries = entries;
    this.acceptances = acceptances;
    this.sealed = sealed;
    this.withdrawals = withdrawals;
    this.corrections = corrections;
    this.closings = closings;
    this.events = events;
  }

  @Override
  public Page read(Place from, int limit, Instant now) {
    var rows = entries.from(from.index(), limit);
    var found = new ArrayList<>(new Reading(rows).happenings());
    var organizers = new HashMap<String, Organization.Id>();
    for (var row : closings.since(from.closings())) {
      found.add(closed(row, organizers));
    }
    long next = from.index() + rows.size();
    return new Page(found, new Place(next, closings(from, now)), rows.size() == limit);
  }

  // In steps, so that a quiet service does not write a row every second.
  private static Instant closings(Place from, Instant now) {
    var settled = now.minus(LATE);
    return settled.isAfter(from.closings().plus(LATE)) ? settled : from.closings();
  }

  private Happening closed(ClosedRow row, Map<String, Organization.Id> organizers) {
    return new Happening(
        Happening.Kind.CLOSED,
        row.event() + "." + row.version(),
        organizer(row.event(), organizers),
        new Event.Id(row.event()),
        Optional.empty(),
        row.madeAt());
  }

  private Organization.Id organizer(String event, Map<String, Organization.Id> known) {
    return known.computeIfAbsent(
        event, id -> new Organization.Id(events.findById(id).orElseThrow().organizer()));
  }

  /** A run of log entries with the rows that they speak of. */
  private final class Reading {
    private final List<LogEntryRow> rows;
    private final Map<Digest, Entry> read = new HashMap<>();
    private final Map<String, Organization.Id> organizers = new HashMap<>();
    private final Map<Digest, AcceptanceRow> pledges;
    private final Map<String, Instant> sealedAt;
    private final Map<Digest, Instant> takenBack = new HashMap<>();

    Reading(List<LogEntryRow> rows) {
      this.rows = rows;
      for (var row : rows) {
        if (Entry.parse(row.entry()) instanceof Parsed.Ok<Entry>(var entry)) {
          read.put(row.digest(), entry);
        }
      }
      var records = read.values().stream().map(Entry::record).collect(Collectors.toSet());
      pledges =
          by(
              records.isEmpty() ? List.of() : acceptances.findByRecordIn(records),
              it -> it.record());
      var ids = pledges.values().stream().map(AcceptanceRow::id).toList();
      sealedAt =
          ids.isEmpty()
              ? Map.of()
              : sealed.findByAcceptanceIn(ids).stream()
                  .collect(Collectors.toMap(SealedMoment::acceptance, SealedMoment::sealedAt));
      var back = digests(Set.of(Entry.Type.WITHDRAWN, Entry.Type.CORRECTED));
      if (!back.isEmpty()) {
        withdrawals.findByEntryIn(back).forEach(it -> takenBack.put(it.entry(), it.withdrawnAt()));
        corrections.findByEntryIn(back).forEach(it -> takenBack.put(it.entry(), it.correctedAt()));
      }
    }

    List<Happening> happenings() {
      return rows.stream().flatMap(row -> happening(row).stream()).toList();
    }

    // Entries on keys and on closing documents name no pledge.
    private Optional<Happening> happening(LogEntryRow row) {
      return Optional.ofNullable(read.get(row.digest()))
          .flatMap(entry ->
              Optional.ofNullable(pledges.get(entry.record()))
                  .map(pledge -> happening(row, entry.type(), pledge)));
    }

    private Happening happening(LogEntryRow row, Entry.Type type, AcceptanceRow pledge) {
      var taken = takenBack.getOrDefault(row.digest(), pledge.acceptedAt());
      return switch (type) {
        case ACCEPTED -> of(Happening.Kind.SIGNED, pledge, pledge.acceptedAt());
        case SEALED ->
            of(
                Happening.Kind.SEALED,
                pledge,
                sealedAt.getOrDefault(pledge.id(), pledge.acceptedAt()));
        case WITHDRAWN -> of(Happening.Kind.WITHDRAWN, pledge, taken);
        case CORRECTED -> of(Happening.Kind.CORRECTED, pledge, taken);
      };
    }

    private Happening of(Happening.Kind kind, AcceptanceRow pledge, Instant at) {
      return new Happening(
          kind,
          pledge.id(),
          organizer(pledge.event(), organizers),
          new Event.Id(pledge.event()),
          Optional.of(new ShortId(pledge.shortId())),
          at);
    }

    private List<Digest> digests(Set<Entry.Type> types) {
      return rows.stream()
          .map(LogEntryRow::digest)
          .filter(it ->
              Optional.ofNullable(read.get(it))
                  .map(Entry::type)
                  .filter(types::contains)
                  .isPresent())
          .toList();
    }
  }

  private static <K> Map<K, AcceptanceRow> by(
      Collection<AcceptanceRow> rows, Function<AcceptanceRow, K> key) {
    return rows.stream().collect(Collectors.toMap(key, Function.identity()));
  }
}
