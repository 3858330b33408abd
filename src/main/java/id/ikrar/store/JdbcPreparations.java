package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.kernel.ShortId;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Preparation;
import id.ikrar.signing.Preparations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Preparations in a database. */
@Singleton
final class JdbcPreparations implements Preparations {
  private final PreparationRows rows;

  JdbcPreparations(PreparationRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Preparation preparation) {
    rows.save(row(preparation));
  }

  @Override
  public Optional<Preparation> find(Preparation.Id id) {
    return rows.findById(id.value()).map(JdbcPreparations::preparation);
  }

  @Override
  public int forget(Instant before) {
    return rows.forget(before);
  }

  private static PreparationRow row(Preparation preparation) {
    return new PreparationRow(
        preparation.id().value(),
        preparation.event().value(),
        preparation.participant().value(),
        preparation.shortId().value(),
        preparation.pledge(),
        preparation.record(),
        preparation.pdf(),
        preparation.gapFrom(),
        preparation.gapTo(),
        preparation.attributes(),
        preparation.certificate(),
        preparation.drawn(),
        preparation.preparedAt(),
        preparation.expires());
  }

  private static Preparation preparation(PreparationRow row) {
    return new Preparation(
        new Preparation.Id(row.id()),
        new Event.Id(row.event()),
        new Participant.Id(row.participant()),
        new ShortId(row.shortId()),
        row.pledge(),
        row.record(),
        row.pdf(),
        row.gapFrom(),
        row.gapTo(),
        row.attributes(),
        row.certificate(),
        row.drawn(),
        row.preparedAt(),
        row.expires());
  }
}
