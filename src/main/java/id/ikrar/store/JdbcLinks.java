package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.kernel.Digest;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Identification;
import id.ikrar.signing.Link;
import id.ikrar.signing.Links;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Links in a database. */
@Singleton
final class JdbcLinks implements Links {
  private final LinkRows rows;
  private final Transactions transactions;

  JdbcLinks(LinkRows rows, Transactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public void put(List<Link> links) {
    transactions.run(() -> {
      rows.put(links.stream().map(JdbcLinks::row).toList());
      return links.size();
    });
  }

  @Override
  public Optional<Link> find(Digest token) {
    return rows.findByToken(token).map(JdbcLinks::link);
  }

  @Override
  public int forget(Instant before) {
    return rows.forget(before);
  }

  private static LinkRow row(Link link) {
    return switch (link) {
      case Link.Hall(var token, var event, var expires) ->
          new LinkRow(token, event.value(), null, null, expires);
      case Link.Personal(var token, var event, var participant, var expires) ->
          new LinkRow(token, event.value(), participant.value(), null, expires);
      case Link.Ticket(var token, var event, var participant, var how, var expires) ->
          new LinkRow(token, event.value(), participant.value(), how.name(), expires);
    };
  }

  private static Link link(LinkRow row) {
    var event = new Event.Id(row.event());
    if (row.participant() == null) {
      return new Link.Hall(row.token(), event, row.expires());
    }
    var participant = new Participant.Id(row.participant());
    return row.how() == null
        ? new Link.Personal(row.token(), event, participant, row.expires())
        : new Link.Ticket(
            row.token(), event, participant, Identification.valueOf(row.how()), row.expires());
  }
}
