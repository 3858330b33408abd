package id.ikrar.store;

import java.sql.SQLException;
import java.util.Optional;

/** Tells a database that another program has open from one that cannot be opened at all. */
public final class DatabaseInUse {
  /** What H2 says of a file that another program has open. */
  private static final int H2_IN_USE = 90020;

  private DatabaseInUse() {}

  /** Whether that is what ended an attempt to open it. */
  public static boolean caused(Throwable failure) {
    for (var cause = Optional.of(failure);
        cause.isPresent();
        cause = cause.flatMap(it -> Optional.ofNullable(it.getCause()))) {
      if (cause.get() instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
        return true;
      }
    }
    return false;
  }
}
