package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.event.Limits;
import id.ikrar.region.RegionCode;
import id.ikrar.signer.Identifier;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Phone;
import id.ikrar.signer.Roster;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rosters in a database. */
@Singleton
final class JdbcRoster implements Roster {
  private final ParticipantRows rows;
  private final AcceptanceRows acceptances;
  private final EventRows events;
  private final Transactions transactions;

  JdbcRoster(
      ParticipantRows rows,
      AcceptanceRows acceptances,
      EventRows events,
      Transactions transactions) {
    this.rows = rows;
    this.acceptances = acceptances;
    this.events = events;
    this.transactions = transactions;
  }

  @Override
  public void add(List<Participant> participants) {
    transactions.run(() -> {
      rows.saveAll(participants.stream().map(JdbcRoster::row).toList());
      for (var event : participants.stream().map(Participant::event).distinct().toList()) {
        Limits.atMost("participants", count(event), MAX_PARTICIPANTS);
      }
      return participants.size();
    });
  }

  @Override
  public Optional<Participant> find(Participant.Id id) {
    return rows.findById(id.value()).map(JdbcRoster::participant);
  }

  @Override
  public List<Participant> of(Event.Id event) {
    return participants(rows.findByEventOrderByNumber(event.value()));
  }

  @Override
  public int count(Event.Id event) {
    return rows.countByEvent(event.value());
  }

  @Override
  public List<Participant> leaders(Event.Id event) {
    return participants(rows.findByEventAndLeaderTrueOrderByNumber(event.value()));
  }

  @Override
  public List<Participant> named(Event.Id event, String words, int limit) {
    var sought = words.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return participants(rows.named(event.value(), "%" + sought + "%", limit));
  }

  @Override
  public boolean remove(Participant.Id id) {
    return transactions.run(() -> {
      var row = rows.findById(id.value());
      // Waits for acceptances that are being committed: H2 does not see their foreign keys yet.
      row.ifPresent(found -> events.lock(found.event()));
      return row.isPresent()
          && !acceptances.existsByParticipant(id.value())
          && rows.deleteById(id.value()) == 1;
    });
  }

  static ParticipantRow row(Participant participant) {
    return new ParticipantRow(
        participant.id().value(),
        participant.event().value(),
        participant.number(),
        participant.name(),
        participant.jabatan(),
        participant.pangkat(),
        participant.instansi(),
        participant.region().map(RegionCode::value).orElse(null),
        participant.identifier().kind().name(),
        participant.identifier().value(),
        participant.phone().value(),
        participant.leader());
  }

  static Participant participant(ParticipantRow row) {
    return new Participant(
        new Participant.Id(row.id()),
        new Event.Id(row.event()),
        row.number(),
        row.name(),
        row.jabatan(),
        row.pangkat(),
        row.instansi(),
        Optional.ofNullable(row.region()).map(RegionCode::new),
        new Identifier(Identifier.Kind.valueOf(row.identifierKind()), row.identifier()),
        new Phone(row.phone()),
        row.leader());
  }

  private static List<Participant> participants(List<ParticipantRow> rows) {
    return rows.stream().map(JdbcRoster::participant).toList();
  }
}
