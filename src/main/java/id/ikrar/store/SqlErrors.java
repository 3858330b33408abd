package id.ikrar.store;

import java.sql.SQLException;

/** Tells the two refusals that callers act on from all others. */
final class SqlErrors {
  private static final int MYSQL_DUPLICATE = 1062;
  private static final int H2_DUPLICATE = 23505;

  private SqlErrors() {}

  /** A unique key is taken. */
  static boolean duplicate(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql.getErrorCode() == MYSQL_DUPLICATE || sql.getErrorCode() == H2_DUPLICATE;
      }
    }
    return false;
  }

  /** The database chose this transaction to give way (class 40); all of it may be run again. */
  static boolean rolledBack(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith("40");
      }
    }
    return false;
  }
}
