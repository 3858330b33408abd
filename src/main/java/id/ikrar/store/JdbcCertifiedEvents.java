package id.ikrar.store;

import id.ikrar.event.Event;
import id.ikrar.signing.CertifiedEvents;
import jakarta.inject.Singleton;

/** The switch of each event in a database. */
@Singleton
final class JdbcCertifiedEvents implements CertifiedEvents {
  private final CertifiedEventRows rows;

  JdbcCertifiedEvents(CertifiedEventRows rows) {
    this.rows = rows;
  }

  @Override
  public boolean on(Event.Id event) {
    return rows.existsById(event.value());
  }

  @Override
  public void turn(Event.Id event, boolean on) {
    if (on) {
      rows.put(event.value());
    } else {
      rows.remove(event.value());
    }
  }
}
