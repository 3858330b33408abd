package id.ikrar.ops;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: what {@code ./ikrar} can do. */
@Command(
    name = "ikrar",
    exitCodeOnInvalidInput = Ikrar.USAGE,
    mixinStandardHelpOptions = true,
    version = "ikrar 0.1.0",
    description = "Neutrality pledges that anyone can check.",
    subcommands = {
      Serve.class,
      VerifyFiles.class,
      Audit.class,
      WitnessCommand.class,
      Renew.class,
      KeysCommand.class,
      Export.class,
      VerifierPage.class,
      Bench.class,
      Rehearse.class
    })
public final class Ikrar implements Runnable {
  /** Told apart from what a verdict answers. */
  static final int USAGE = 64;

  /** Something that should not happen: see the trace. */
  public static final int BROKEN = 70;

  @Spec private CommandSpec spec;

  /** Made by the command line parser. */
  @SuppressWarnings("NullAway.Init")
  public Ikrar() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: serve, verify, keys, …");
  }
}
