package id.ikrar.store;

import id.ikrar.event.Organization;
import id.ikrar.pledge.NumberPattern;
import id.ikrar.pledge.Numbering;
import id.ikrar.pledge.Numberings;
import id.ikrar.pledge.Pledge;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/** The numbers of organisations in a database. */
@Singleton
final class JdbcNumberings implements Numberings {
  private final NumberingRows rows;
  private final NumberSeriesRows series;
  private final PledgeRows pledges;
  private final DraftRows drafts;
  private final Json json;
  private final Transactions transactions;

  JdbcNumberings(
      NumberingRows rows,
      NumberSeriesRows series,
      PledgeRows pledges,
      DraftRows drafts,
      Json json,
      Transactions transactions) {
    this.rows = rows;
    this.series = series;
    this.pledges = pledges;
    this.drafts = drafts;
    this.json = json;
    this.transactions = transactions;
  }

  @Override
  public void put(Organization.Id organization, Numbering numbering) {
    rows.put(new NumberingRow(organization.value(), numbering.pattern().text(), numbering.code()));
  }

  @Override
  public Optional<Numbering> of(Organization.Id organization) {
    return rows.findById(organization.value())
        .map(row -> new Numbering(new NumberPattern(row.pattern()), row.code()));
  }

  @Override
  public int next(Series of) {
    return series
        .find(of.organization().value(), of.year())
        .map(NumberSeriesRow::nextNumber)
        .orElse(1);
  }

  @Override
  public boolean skipTo(Series of, int number) {
    begin(of);
    return transactions.run(() -> {
      boolean free = number >= locked(of);
      if (free) {
        series.advance(of.organization().value(), of.year(), number);
      }
      return free;
    });
  }

  @Override
  public Optional<Pledge> publish(Series of, IntFunction<Pledge> numbered) {
    begin(of);
    var published = new AtomicReference<Pledge>();
    boolean done =
        transactions.unlessTaken(
            () -> {
              int number = locked(of);
              var pledge = numbered.apply(number);
              pledges.save(JdbcPledges.row(pledge));
              drafts.put(
                  new DraftRow(
                      pledge.event().value(), json.write(WordingJson.of(pledge.wording()))));
              series.advance(of.organization().value(), of.year(), number + 1);
              published.set(pledge);
            },
            () -> taken(numbered.apply(1)));
    return done ? Optional.of(published.get()) : Optional.empty();
  }

  private boolean taken(Pledge pledge) {
    return pledges.existsByEventAndVersion(pledge.event().value(), pledge.version());
  }

  /** The row to lock must be there before; whoever makes it, it counts from 1. */
  private void begin(Series of) {
    if (series.find(of.organization().value(), of.year()).isEmpty()) {
      var _ =
          transactions.unlessTaken(
              () -> series.save(new NumberSeriesRow(of.organization().value(), of.year(), 1)),
              () -> series.find(of.organization().value(), of.year()).isPresent());
    }
  }

  private int locked(Series of) {
    return series.locked(of.organization().value(), of.year()).orElseThrow().nextNumber();
  }
}
