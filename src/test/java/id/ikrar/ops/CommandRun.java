package id.ikrar.ops;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command answered: its exit code and all that it printed. */
record CommandRun(int code, String text) {
  static CommandRun of(Object... arguments) {
    var printed = new StringWriter();
    var writer = new PrintWriter(printed, true);
    var texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code = new CommandLine(new Ikrar()).setOut(writer).setErr(writer).execute(texts);
    return new CommandRun(code, printed.toString());
  }
}
