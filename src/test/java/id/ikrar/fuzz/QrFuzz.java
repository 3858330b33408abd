package id.ikrar.fuzz;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.ShortId;
import id.ikrar.qr.QrPayload;
import java.math.BigInteger;
import java.util.List;

/** The text of a QR, and the COSE_Sign1 behind its digits, say one thing in one way. */
final class QrFuzz {
  private static final List<Bytes> KEYS =
      List.of(Bytes.EMPTY, Bytes.hex("00".repeat(32)), Bytes.hex("ff".repeat(32)));

  private QrFuzz() {}

  static void check(Bytes input) {
    Hold.sameBytes(input, QrPayload::parse, QrPayload::encode);
    Hold.sameText(input, QrPayload::parse, payload -> address(input, payload));
    Hold.whereRead(
        QrPayload.parse(input),
        payload ->
            KEYS.forEach(key -> Hold.that(!payload.signedBy(key), "signed by no key: ", payload)));
    Hold.whereRead(
        ShortId.typed(Hold.text(input)),
        id -> Hold.that(ShortId.typed(id.printed()).orThrow().equals(id), "not itself: ", id));
  }

  // Scheme and host are not part of what is read.
  private static String address(Bytes input, QrPayload payload) {
    var text = Hold.text(input);
    return text.substring(0, text.indexOf('#') + 1) + new BigInteger(1, payload.encode().toArray());
  }
}
