package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.kernel.Digest;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.Pledges;
import id.ikrar.pledge.Wording;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Drafts and published words in a database. */
@Singleton
final class JdbcPledges implements Pledges {
  private final DraftRows drafts;
  private final PledgeRows rows;
  private final Json json;
  private final Transactions transactions;

  JdbcPledges(DraftRows drafts, PledgeRows rows, Json json, Transactions transactions) {
    this.drafts = drafts;
    this.rows = rows;
    this.json = json;
    this.transactions = transactions;
  }

  @Override
  public void draft(Event.Id event, Wording wording) {
    drafts.put(new DraftRow(event.value(), json.write(WordingJson.of(wording))));
  }

  @Override
  public Optional<Wording> draft(Event.Id event) {
    return drafts
        .findById(event.value())
        .map(row -> json.read(row.wording(), WordingJson.class).wording());
  }

  @Override
  public boolean publish(Pledge pledge) {
    return transactions.unlessTaken(
        () -> rows.save(row(pledge)),
        () -> rows.existsByEventAndVersion(pledge.event().value(), pledge.version()));
  }

  @Override
  public Optional<Pledge> current(Event.Id event) {
    return rows.newest(event.value()).map(JdbcPledges::pledge);
  }

  @Override
  public Optional<Pledge> find(Digest digest) {
    return rows.findByDigest(digest).map(JdbcPledges::pledge);
  }

  @Override
  public List<Pledge> versions(Event.Id event) {
    return rows.findByEventOrderByVersion(event.value()).stream().map(JdbcPledges::pledge).toList();
  }

  static PledgeRow row(Pledge pledge) {
    return new PledgeRow(
        pledge.digest(), pledge.event().value(), pledge.version(), pledge.canonical());
  }

  // The canonical bytes say all; the other columns only find them.
  private static Pledge pledge(PledgeRow row) {
    var pledge = Pledge.read(row.canonical()).orThrow();
    if (!row(pledge).equals(row)) {
      throw new IllegalStateException(
          "the bytes say pledge %s, the row says %s".formatted(pledge.digest(), row.digest()));
    }
    return pledge;
  }
}
