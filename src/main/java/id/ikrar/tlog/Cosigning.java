package id.ikrar.tlog;

import id.ikrar.tlog.HttpWitness.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Asks one witness to cosign the newest public checkpoint and publishes its answer. Nobody waits
 * for it: what fails is asked again later, of the checkpoint that is the newest then.
 */
public final class Cosigning {
  /** How long a witness that gave no cosignature is left alone. */
  public static final Duration REST = Duration.ofSeconds(30);

  private final HttpWitness witness;
  private final TileSource tiles;
  private final Checkpoints checkpoints;
  private long latest;
  private Instant restsUntil = Instant.MIN;

  public Cosigning(HttpWitness witness, TileSource tiles, Checkpoints checkpoints) {
    this.witness = witness;
    this.tiles = tiles;
    this.checkpoints = checkpoints;
  }

  /** What a round came to. */
  public sealed interface Outcome {
    /** There was nothing to ask, or it is not the time. */
    record Nothing() implements Outcome {}

    /** The cosignature is public. */
    record Cosigned(long size) implements Outcome {}

    /** The witness gave none. */
    record Silent(String reason) implements Outcome {}
  }

  public WitnessKey witness() {
    return witness.key();
  }

  /** One round: takes at most the few seconds that a witness is given. */
  public synchronized Outcome round(Instant now) {
    var newest = checkpoints.newest();
    if (newest.isEmpty() || now.isBefore(restsUntil)) {
      return new Outcome.Nothing();
    }
    var note = Note.parse(newest.get()).orThrow();
    var head = Checkpoint.own(newest.get());
    if (!WitnessKey.cosignatures(note, List.of(witness.key())).isEmpty() || head.size() < latest) {
      return new Outcome.Nothing();
    }
    var answer = ask(note, head);
    if (answer instanceof Answer.Conflict(var size) && size <= head.size()) {
      latest = size;
      answer = ask(note, head);
    }
    return switch (answer) {
      case Answer.Cosigned(var line) -> {
        latest = head.size();
        checkpoints.cosign(note, line);
        yield new Outcome.Cosigned(head.size());
      }
      case Answer.Conflict(var size) -> silent("it has cosigned " + size + " entries", now);
      case Answer.None(var reason) -> silent(reason, now);
    };
  }

  private Answer ask(Note note, Checkpoint head) {
    var proof = new Tiles(tiles, head.size()).consistency(latest);
    return witness.ask(new AddCheckpoint(latest, proof.path(), note));
  }

  private Outcome silent(String reason, Instant now) {
    restsUntil = now.plus(REST);
    return new Outcome.Silent(reason);
  }
}
