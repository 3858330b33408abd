package id.ikrar.store;

import id.ikrar.desk.Glance;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/** All that is looked at goes through one connection. */
@Singleton
final class JdbcGlance implements Glance {
  private final ConnectionOperations<Connection> connections;

  JdbcGlance(ConnectionOperations<Connection> connections) {
    this.connections = connections;
  }

  @Override
  public <T> T at(Supplier<T> things) {
    return connections.executeRead(_ -> things.get());
  }
}
