package id.ikrar.fuzz;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.TimestampToken;
import id.ikrar.kernel.Bytes;
import java.util.List;
import java.util.Set;

/** Timestamp tokens are read strictly, and a token over nothing of ours has a fault. */
final class TimestampFuzz {
  private TimestampFuzz() {}

  static void check(Bytes input) {
    Hold.whereRead(
        TimestampToken.parse(input),
        token -> {
          Hold.that(token.der().equals(input), "not what was read: ", token.time());
          asked(token, Set.of(token.authority()));
          asked(token, Set.copyOf(token.certificates()));
        });
  }

  static void asked(TimestampToken token, Set<Certificate> roots) {
    token.certificates().forEach(RevocationFuzz::asked);
    token.signatureValid();
    // Whoever writes the digest of nothing into a token makes it cover nothing, but unsigned.
    Hold.that(
        !token.covers(Bytes.EMPTY) || !token.signatureValid(), "covers nothing: ", token.time());
    Hold.that(
        token.fault(Bytes.EMPTY, List.of(), List.of(), roots, token.time()).isPresent(),
        "without a fault: ",
        token.time());
  }
}
