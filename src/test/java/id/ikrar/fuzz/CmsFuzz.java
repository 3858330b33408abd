package id.ikrar.fuzz;

import id.ikrar.crypto.SignedCms;
import id.ikrar.kernel.Bytes;
import java.util.List;
import java.util.Set;

/** CMS signatures are read strictly, and all that is asked of one that was read is answered. */
final class CmsFuzz {
  private CmsFuzz() {}

  static void check(Bytes input) {
    Hold.whereRead(
        SignedCms.unpad(input),
        cms -> Hold.that(input.startsWith(cms), "not the beginning: ", cms));
    Hold.whereRead(SignedCms.parse(input), cms -> asked(input, cms));
  }

  private static void asked(Bytes input, SignedCms cms) {
    cms.certificates().forEach(RevocationFuzz::asked);
    Hold.that(cms.certificates().contains(cms.signer()), "signer not inside: ", cms.signer());
    cms.signatureValid();
    cms.timestamp().ifPresent(token -> TimestampFuzz.asked(token, Set.of()));
    if (cms.canonical()) {
      var again = SignedCms.parse(input).orThrow();
      Hold.that(again.attributes().equals(cms.attributes()), "other attributes: ", cms.signer());
      Hold.that(
          List.copyOf(again.certificates()).equals(cms.certificates()), "others: ", cms.signer());
      Hold.that(
          SignedCms.parse(cms.withoutTimestamp()).optional().isPresent(),
          "unreadable without its timestamp: ",
          cms.signer());
    }
  }
}
