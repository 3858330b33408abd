package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import id.ikrar.verify.ContentsList;
import id.ikrar.verify.Trust;

/** The file that names whom a verifier believes, and the list of what lies in an archive. */
final class TrustFuzz {
  private TrustFuzz() {}

  static void check(Bytes input) {
    Hold.whereRead(
        Trust.parse(Hold.text(input)),
        trust -> {
          var again = Trust.parse(trust.encode()).orThrow();
          Hold.that(again.equals(trust), "believes others when written: ", trust.logs());
        });
    Hold.whereRead(ContentsList.parse(input), ContentsList::files);
  }
}
