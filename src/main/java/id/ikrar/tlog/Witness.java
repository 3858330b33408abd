package id.ikrar.tlog;

import id.ikrar.kernel.Parsed;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Looks at logs from outside and cosigns only what continues all that it cosigned before:
 * c2sp.org/tlog-witness.
 */
public final class Witness {
  private final Cosigner cosigner;
  private final List<NoteKey> logs;
  private final WitnessFolder folder;

  /**
   * @param logs keys of the logs that are watched; a log with two keys may sign with either
   */
  public Witness(Cosigner cosigner, Collection<NoteKey> logs, WitnessFolder folder) {
    this.cosigner = cosigner;
    this.logs = List.copyOf(logs);
    this.folder = folder;
  }

  /** What became of a checkpoint. */
  public sealed interface Answer {
    /**
     * It continues what was seen, and that is durable.
     *
     * @param note the checkpoint with the log's signatures and the cosignature
     */
    record Cosigned(Checkpoint head, Note note, Note.Signature cosignature) implements Answer {}

    /** The proof begins elsewhere than at the checkpoint cosigned last, which has this size. */
    record Conflict(long latest) implements Answer {}

    /** Nobody told the witness of this log. */
    record UnknownLog(String origin) implements Answer {}

    /** No key of the log signed it. */
    record Unsigned(String reason) implements Answer {}

    /** It is signed, and its proof does not show that it continues what was cosigned. */
    record Unproven(Checkpoint latest, Checkpoint refused) implements Answer {}

    /** It is signed, and of the size cosigned last with another root: two histories. */
    record Forked(Checkpoint latest, Checkpoint refused) implements Answer {}

    /** It is no request. */
    record Malformed(String reason) implements Answer {}
  }

  /** The key that checks the cosignatures. */
  public WitnessKey publicKey() {
    return cosigner.publicKey();
  }

  /** The note that was cosigned last, with the log's signatures and the cosignature. */
  public Optional<String> seen(String origin) {
    return folder.latest(origin);
  }

  public List<NoteKey> logs() {
    return logs;
  }

  /** What was cosigned last of this log: of size 0 before the first. */
  public Checkpoint latest(String origin) {
    return folder
        .latest(origin)
        .map(Checkpoint::own)
        .orElseGet(() -> new Checkpoint(origin, 0, Merkle.EMPTY));
  }

  /** Cosigns the checkpoint, or says why not. */
  public Answer add(AddCheckpoint request, Instant now) {
    return switch (open(request.note())) {
      case Opened.Refused(var answer) -> answer;
      // Looking, judging and keeping are one step: else a slow one would put back the newest.
      case Opened.Signed(var head) -> folder.alone(() -> judge(request, head, now));
    };
  }

  /** A checkpoint that a key of a watched log signed, or why it is none. */
  sealed interface Opened {
    record Signed(Checkpoint head) implements Opened {}

    record Refused(Answer answer) implements Opened {}
  }

  Opened open(Note note) {
    return switch (Checkpoint.parse(note.text())) {
      case Parsed.Malformed<Checkpoint>(var reason) ->
          new Opened.Refused(new Answer.Malformed(reason));
      case Parsed.Ok<Checkpoint>(var head) -> {
        if (logs.stream().noneMatch(key -> key.name().equals(head.origin()))) {
          yield new Opened.Refused(new Answer.UnknownLog(head.origin()));
        }
        yield switch (Checkpoint.open(note, logs)) {
          case Parsed.Ok<Checkpoint>(var signed) -> new Opened.Signed(signed);
          case Parsed.Malformed<Checkpoint>(var reason) ->
              new Opened.Refused(new Answer.Unsigned(reason));
        };
      }
    };
  }

  private Answer judge(AddCheckpoint request, Checkpoint head, Instant now) {
    if (request.old() > head.size()) {
      return new Answer.Malformed(
          "the old size is " + request.old() + ", the checkpoint's " + head.size());
    }
    var latest = latest(head.origin());
    if (request.old() != latest.size()) {
      return new Answer.Conflict(latest.size());
    }
    if (latest.size() == head.size() && !latest.root().equals(head.root())) {
      refuse(head, request.note());
      return new Answer.Forked(latest, head);
    }
    return switch (ConsistencyProof.of(request.old(), head.size(), request.path())) {
      case Parsed.Ok<ConsistencyProof>(var proof) when proof.proves(latest.root(), head.root()) ->
          cosign(request.note(), head, now);
      // No proof of misbehaviour: anybody can send a good checkpoint with a bad proof.
      case Parsed.Ok<ConsistencyProof> _, Parsed.Malformed<ConsistencyProof> _ ->
          new Answer.Unproven(latest, head);
    };
  }

  private Answer cosign(Note note, Checkpoint head, Instant now) {
    var cosignature = cosigner.cosign(note.text(), now);
    var cosigned = ofLog(note).with(List.of(cosignature));
    // First kept, then said: what leaves this process cannot be forgotten by it. The same once more
    // is kept already, and strangers can ask for it as often as they like.
    if (!folder.latest(head.origin()).orElse("").startsWith(note.text() + "\n")) {
      folder.keep(head.origin(), cosigned);
    }
    return new Answer.Cosigned(head, cosigned, cosignature);
  }

  /** Keeps a checkpoint that contradicts what was cosigned. */
  void refuse(Checkpoint head, Note note) {
    folder.refuse(head.origin(), ofLog(note));
  }

  // What strangers wrote below is not kept: it would make one checkpoint into many.
  private Note ofLog(Note note) {
    var lines = note.signatures().stream().filter(this::ofLog).toList();
    return new Note(note.text(), lines.subList(0, 1)).with(lines);
  }

  private boolean ofLog(Note.Signature line) {
    return logs.stream()
        .anyMatch(key -> key.name().equals(line.name()) && key.id() == line.keyId());
  }
}
