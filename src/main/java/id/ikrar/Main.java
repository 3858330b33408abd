package id.ikrar;

import id.ikrar.ops.Ikrar;
import picocli.CommandLine;

/** Entry of the command line. */
public final class Main {
  private Main() {}

  /** Runs the command named by the first argument. */
  public static void main(String[] args) {
    int code =
        new CommandLine(new Ikrar())
            // Never 1: that is what a verdict says of a file that is not genuine.
            .setExitCodeExceptionMapper(_ -> Ikrar.BROKEN)
            .execute(args);
    if (code != 0) {
      System.exit(code);
    }
  }
}
