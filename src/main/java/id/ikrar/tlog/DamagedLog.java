package id.ikrar.tlog;

/**
 * A tile that the checkpoint calls for is missing, malformed or contradicts the rest of the log.
 */
public final class DamagedLog extends RuntimeException {
  private static final long serialVersionUID = 1;

  public DamagedLog(String message) {
    super(message);
  }
}
