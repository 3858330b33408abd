package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.tlog.LogFollower;
import id.ikrar.tlog.Note;
import id.ikrar.tlog.Witness;
import id.ikrar.tlog.WitnessFolder;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Follows logs from outside and cosigns what continues all that it saw before. */
@Command(
    name = "witness",
    exitCodeOnInvalidInput = Ikrar.USAGE,
    mixinStandardHelpOptions = true,
    description = "Follows a public log from outside and cosigns its checkpoints.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:--once, and every log continues what was seen",
      "1:an alarm: a log forked, went back or is damaged",
      "2:--once, and a log could not be read"
    })
public final class WitnessCommand implements Callable<Integer> {
  private static final int ALARM = 1;
  private static final int AWAY = 2;
  private static final int MAX_SECONDS = 86_400;

  @Spec private CommandSpec spec;
  private Locale language = Locale.of("id");

  @Option(
      names = "--data",
      defaultValue = "${IKRAR_WITNESS:-witness}",
      description =
          "folder of the witness's key and of what it saw (IKRAR_WITNESS, else ./witness)")
  private Path data;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "name of the witness, an address without scheme: saksi.example.ac.id/w1")
  private String name;

  @Option(
      names = "--log",
      paramLabel = "LOG",
      description = "address or folder of a log to follow; may be given several times")
  private List<String> logs = List.of();

  @Mixin private LogKeys keys;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "pause between two looks (default: ${DEFAULT-VALUE})")
  private int every;

  @Option(names = "--once", description = "looks once and ends")
  private boolean once;

  @Option(
      names = "--listen",
      paramLabel = "[HOST:]PORT",
      description =
          "answers add-checkpoint (c2sp.org/tlog-witness) there; without host on loopback")
  private @Nullable String listen;

  @Option(
      names = "--lang",
      defaultValue = "id",
      description = "id or en, the language of the sentences")
  private String tag;

  /** Made by the command line parser. */
  @SuppressWarnings("NullAway.Init")
  public WitnessCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    language = Locale.of(tag);
    try {
      return run();
    } catch (IllegalArgumentException | LogKeys.Unusable e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private int run() throws InterruptedException {
    if (logs.isEmpty() && (once || listen == null)) {
      throw new LogKeys.Unusable("name a log to follow with --log, or a port with --listen");
    }
    if (every < 1 || every > MAX_SECONDS) {
      throw new LogKeys.Unusable("--every: " + every + " is not from 1 to " + MAX_SECONDS);
    }
    var known = keys.read();
    if (known.isEmpty()) {
      throw new LogKeys.Unusable("no key of a log: name one with --trust or --log-key");
    }
    var cosigner = WitnessIdentity.open(data, name);
    var witness = new Witness(cosigner, known, new WitnessFolder(data.resolve("seen")));
    say((english() ? "Witness: " : "Saksi: ") + witness.publicKey());
    known.forEach(key -> say("Log: " + key));
    var places = logs.stream().map(LogPlace::of).toList();
    if (once) {
      return look(witness, places);
    }
    try (var _ = server(witness)) {
      while (true) {
        // Who answers others goes on: a log that forked is refused each time.
        if (look(witness, places) == ALARM && listen == null) {
          return ALARM;
        }
        Thread.sleep(Duration.ofSeconds(every));
      }
    }
  }

  /** A server that is there only where it was asked for. */
  private AutoCloseableServer server(Witness witness) {
    if (listen == null) {
      return () -> {};
    }
    var server =
        new WitnessServer(
            witness,
            address(listen),
            InstantSource.system(),
            answer -> WitnessWords.of(answer, language).ifPresent(words -> say(words.line())));
    say("http://" + listen + "/add-checkpoint");
    return server::close;
  }

  private interface AutoCloseableServer extends AutoCloseable {
    @Override
    void close();
  }

  private static InetSocketAddress address(String listen) {
    int colon = listen.lastIndexOf(':');
    var host = colon < 0 ? "127.0.0.1" : listen.substring(0, colon);
    return new InetSocketAddress(host, Integer.parseInt(listen.substring(colon + 1)));
  }

  private int look(Witness witness, List<LogPlace> places) {
    boolean alarm = false;
    boolean away = false;
    for (var place : places) {
      switch (step(witness, place)) {
        case Parsed.Ok<LogFollower.Step>(var step) -> {
          var words = WitnessWords.of(step, language);
          // Each look that shows nothing new would bury the others.
          if (once || !(step instanceof LogFollower.Step.Unchanged)) {
            say(words.line());
          }
          alarm |= words.alarm();
        }
        case Parsed.Malformed<LogFollower.Step>(var reason) -> {
          say(place.name() + (english() ? " cannot be read: " : " tidak terbaca: ") + reason);
          away = true;
        }
      }
    }
    return alarm ? ALARM : away ? AWAY : 0;
  }

  private Parsed<LogFollower.Step> step(Witness witness, LogPlace place) {
    try {
      Optional<Bytes> checkpoint = place.checkpoint().get();
      if (checkpoint.isEmpty()) {
        return Parsed.malformed(english() ? "it shows no checkpoint" : "tidak ada checkpoint");
      }
      return Note.parse(checkpoint.get())
          .then(note ->
              Parsed.ok(
                  new LogFollower(witness)
                      .look(note, place.tiles(), InstantSource.system().instant())));
    } catch (UncheckedIOException e) {
      return Parsed.malformed(String.valueOf(e.getMessage()));
    }
  }

  private boolean english() {
    return language.getLanguage().equals("en");
  }

  private synchronized void say(String line) {
    spec.commandLine().getOut().println(VerifyFiles.printable(line));
    spec.commandLine().getOut().flush();
  }
}
