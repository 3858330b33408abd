package id.ikrar.tlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Follows one log from outside, step by step: fetches nothing but what the log shows to everybody,
 * and has a witness cosign what continues the last step.
 */
public final class LogFollower {
  private final Witness witness;

  public LogFollower(Witness witness) {
    this.witness = witness;
  }

  /** What one look at the log showed. */
  public sealed interface Step {
    /** The log grew, and all of it is consistent; durable. */
    record Grown(Checkpoint before, Checkpoint head, Note note) implements Step {}

    /** Nothing new. */
    record Unchanged(Checkpoint head) implements Step {}

    /** An older checkpoint of the same history: a copy that is behind. */
    record Behind(Checkpoint before, Checkpoint head) implements Step {}

    /** Two histories under one key: the alarm. */
    record Forked(Checkpoint before, Checkpoint head) implements Step {}

    /** It shows less than before, and not that it is the same history: the alarm. */
    record WentBack(Checkpoint before, Checkpoint head) implements Step {}

    /** Its tiles do not show what its checkpoint says. */
    record Damaged(Checkpoint head, LogFault fault) implements Step {}

    /** The witness does not take the checkpoint. */
    record Refused(Witness.Answer answer) implements Step {}
  }

  /** Looks once. */
  public Step look(Note note, TileSource tiles, Instant now) {
    return switch (witness.open(note)) {
      case Witness.Opened.Refused(var answer) -> new Step.Refused(answer);
      case Witness.Opened.Signed(var head) -> look(head, note, tiles, now);
    };
  }

  private Step look(Checkpoint head, Note note, TileSource tiles, Instant now) {
    var before = witness.latest(head.origin());
    if (head.size() == before.size() && head.root().equals(before.root()) && head.size() > 0) {
      return new Step.Unchanged(head);
    }
    if (head.size() < before.size()) {
      return older(before, head, note, tiles);
    }
    // Of equal sizes there is nothing to fetch: two signed roots are two histories.
    boolean larger = head.size() > before.size();
    var proof =
        larger
            ? proof(before, head, tiles)
            : ConsistencyProof.of(head.size(), head.size(), List.of()).optional();
    if (proof.isEmpty()) {
      return doubt(before, head, note, tiles);
    }
    var request = new AddCheckpoint(before.size(), proof.get().path(), note);
    var answer = witness.add(request, now);
    return switch (answer) {
      case Witness.Answer.Cosigned(_, var cosigned, _) -> new Step.Grown(before, head, cosigned);
      case Witness.Answer.Forked _ -> new Step.Forked(before, head);
      // Somebody else was faster, and what is the newest now is looked at anew.
      case Witness.Answer.Conflict _ -> look(note, tiles, now);
      case Witness.Answer.UnknownLog _,
          Witness.Answer.Unsigned _,
          Witness.Answer.Unproven _,
          Witness.Answer.Malformed _ ->
          new Step.Refused(answer);
    };
  }

  private Step older(Checkpoint before, Checkpoint head, Note note, TileSource tiles) {
    if (proof(head, before, tiles).isPresent()) {
      return new Step.Behind(before, head);
    }
    witness.refuse(head, note);
    return new Step.WentBack(before, head);
  }

  // One damaged tile would break a proof too: only a log that is whole in itself and holds other
  // entries where the old ones were is two histories.
  private Step doubt(Checkpoint before, Checkpoint head, Note note, TileSource tiles) {
    var result = LogAudit.walk(tiles, head);
    if (result.fault().isPresent()) {
      return new Step.Damaged(head, result.fault().get());
    }
    witness.refuse(head, note);
    return new Step.Forked(before, head);
  }

  private static Optional<ConsistencyProof> proof(
      Checkpoint first, Checkpoint second, TileSource tiles) {
    try {
      return Optional.of(new Tiles(tiles, second.size()).consistency(first.size()))
          .filter(proof -> proof.proves(first.root(), second.root()));
    } catch (DamagedLog _) {
      return Optional.empty();
    }
  }
}
