package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.tlog.NoteKey;
import id.ikrar.tlog.SignedStatusList;
import id.ikrar.tlog.StatusList;
import java.util.List;

/** Status lists have one encoding, and nobody signed those that are made up. */
final class StatusFuzz {
  private static final NoteKey KEY =
      new NoteKey("ikrar.example/log", Digest.of(Bytes.EMPTY).bytes());

  private StatusFuzz() {}

  static void check(Bytes input) {
    Hold.sameBytes(input, StatusList::parse, StatusList::canonical);
    Hold.sameBytes(input, SignedStatusList::parse, SignedStatusList::encode);
    Hold.whereRead(
        SignedStatusList.parse(input),
        signed -> {
          Hold.that(!signed.signedBy(List.of(KEY)), "signed by no key: ", signed.list().origin());
          signed.list().counts();
        });
  }
}
