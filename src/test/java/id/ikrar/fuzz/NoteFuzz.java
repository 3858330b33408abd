package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.tlog.AddCheckpoint;
import id.ikrar.tlog.Checkpoint;
import id.ikrar.tlog.Note;
import id.ikrar.tlog.NoteKey;
import id.ikrar.tlog.WitnessKey;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Signed notes, checkpoints, keys of logs and witnesses, and what a witness is asked. */
final class NoteFuzz {
  private static final NoteKey KEY =
      new NoteKey("ikrar.example/log", Digest.of(Bytes.EMPTY).bytes());

  private NoteFuzz() {}

  static void check(Bytes input) {
    Hold.sameBytes(input, Note::parse, note -> bytes(note.encode()));
    Hold.sameText(input, Checkpoint::parse, Checkpoint::text);
    Hold.sameText(input, NoteKey::parse, NoteKey::vkey);
    Hold.sameText(input, WitnessKey::parse, WitnessKey::vkey);
    Hold.sameBytes(input, AddCheckpoint::parse, request -> bytes(request.encode()));
    Hold.sameText(
        input,
        Note::signatures,
        lines -> String.join("", lines.stream().map(Note.Signature::line).toList()));
    Hold.whereRead(
        Note.parse(input),
        note ->
            Hold.that(Checkpoint.open(note, List.of(KEY)).optional().isEmpty(), "signed: ", note));
  }

  private static Bytes bytes(String text) {
    return Bytes.owning(text.getBytes(StandardCharsets.UTF_8));
  }
}
