package id.ikrar.store;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Runs work in one transaction: all of it is durable on return, or none of it happened. */
@Singleton
final class Transactions {
  private static final int ATTEMPTS = 5;

  private final TransactionOperations<Connection> operations;

  Transactions(TransactionOperations<Connection> operations) {
    this.operations = operations;
  }

  /**
   * Runs the work, again from its start when the database made it give way to another; never call
   * this within such work.
   */
  <T> T run(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return operations.executeWrite(_ -> work.get());
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !SqlErrors.rolledBack(e)) {
          throw e;
        }
      }
    }
  }

  /**
   * Runs the work.
   *
   * @param taken asked when the work met a unique key that is taken: whether it is the one that may
   *     be; if not, the refusal is thrown
   * @return false when it is taken, and nothing has changed
   */
  boolean unlessTaken(Runnable work, BooleanSupplier taken) {
    try {
      return run(() -> {
        work.run();
        return true;
      });
    } catch (RuntimeException e) {
      // Asked after the rollback: a transaction that began before the winner's end cannot see it.
      if (SqlErrors.duplicate(e) && taken.getAsBoolean()) {
        return false;
      }
      throw e;
    }
  }
}
