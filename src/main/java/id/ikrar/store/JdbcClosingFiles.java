package id.ikrar.store;

import id.ikrar.desk.ClosingPaper;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.seal.ClosingFiles;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sealed documents of closed events in a database. */
@Singleton
final class JdbcClosingFiles implements ClosingFiles {
  private final ClosingFileRows rows;
  private final ClosingPlaceRows places;
  private final LogEntryRows entries;
  private final Transactions transactions;

  JdbcClosingFiles(
      ClosingFileRows rows,
      ClosingPlaceRows places,
      LogEntryRows entries,
      Transactions transactions) {
    this.rows = rows;
    this.places = places;
    this.entries = entries;
    this.transactions = transactions;
  }

  @Override
  public boolean store(List<Sealed> documents, Instant now) {
    var first = documents.getFirst().place();
    return transactions.unlessTaken(
        () -> {
          for (var document : documents) {
            rows.save(row(document, now));
            entries.add(LogEntryRow.waiting(document.entry()));
          }
        },
        () -> rows.existsByEventAndVersion(first.event().value(), first.version()));
  }

  @Override
  public List<Version> versions(Event.Id event) {
    return places.findByEventOrderByVersionDesc(event.value()).stream()
        .map(row -> new Version(row.version(), row.madeAt()))
        .distinct()
        .toList();
  }

  @Override
  public Optional<Bytes> pdf(Place place) {
    return rows.findByEventAndVersionAndPaper(
            place.event().value(), place.version(), place.paper().name())
        .map(ClosingFileRow::pdf);
  }

  @Override
  public Optional<Place> with(Digest file) {
    return places
        .findByDigest(file)
        .map(row ->
            new Place(new Event.Id(row.event()), row.version(), ClosingPaper.valueOf(row.paper())));
  }

  @Override
  public List<Event.Id> due(int limit) {
    return places.due(limit).stream().map(Event.Id::new).toList();
  }

  private static ClosingFileRow row(Sealed document, Instant now) {
    var place = document.place();
    return new ClosingFileRow(
        Digest.of(document.pdf()),
        place.event().value(),
        place.version(),
        place.paper().name(),
        document.pdf(),
        now);
  }
}
