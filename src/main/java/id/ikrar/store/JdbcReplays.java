package id.ikrar.store;

import id.ikrar.integration.ApiToken;
import id.ikrar.integration.Replays;
import id.ikrar.integration.Reply;
import id.ikrar.kernel.Digest;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Remembered requests in a database. */
@Singleton
final class JdbcReplays implements Replays {
  private final ReplayRows rows;
  private final Transactions transactions;

  JdbcReplays(ReplayRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public Known begin(ApiToken.Id token, String key, Digest request, Instant now) {
    boolean fresh =
        transactions.unlessTaken(
            () -> rows.save(new ReplayRow(token.value(), key, request, 0, "", "", now)),
            () -> rows.findByTokenAndIdempotencyKey(token.value(), key).isPresent());
    return fresh ? new Known.Fresh() : known(token, key, request, now);
  }

  private Known known(ApiToken.Id token, String key, Digest request, Instant now) {
    var row = rows.findByTokenAndIdempotencyKey(token.value(), key);
    // Dropped between the two looks: the next time finds nothing.
    if (row.isEmpty()) {
      return new Known.Running();
    }
    if (!row.get().request().equals(request)) {
      return new Known.Other();
    }
    if (row.get().status() != 0) {
      return new Known.Done(new Reply(row.get().status(), row.get().location(), row.get().body()));
    }
    return rows.takeOver(token.value(), key, now.minus(PATIENCE), now) == 1
        ? new Known.Fresh()
        : new Known.Running();
  }

  @Override
  public void finish(ApiToken.Id token, String key, Reply reply) {
    rows.finish(token.value(), key, reply.status(), reply.location(), reply.body());
  }

  @Override
  public void drop(ApiToken.Id token, String key) {
    rows.drop(token.value(), key);
  }

  @Override
  public int forget(Instant before) {
    return rows.forget(before);
  }
}
