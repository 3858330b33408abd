package id.ikrar.store;

/** The stores on which every contract of a port runs. */
public enum Store {
  MEMORY,
  H2,
  MYSQL;

  /** All ports over an empty store. */
  public Ports empty() {
    return switch (this) {
      case MEMORY -> MemoryPorts.empty();
      case H2 -> JdbcPorts.H2.emptied();
      case MYSQL -> JdbcPorts.mysql().emptied();
    };
  }
}
