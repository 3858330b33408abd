package id.ikrar.verify;

import id.ikrar.fuzz.Hold;
import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;

/**
 * An issued pledge that was edited is never green. The input is a list of edits: kind, place,
 * length and bytes; so that a fuzzer spends its time on the damage and not on the file.
 */
public final class PledgeFuzz {
  private static final int MAX_EDITS = 8;
  private static final Bytes SEALED = new Issuer().sealed();
  private static final Bytes OTHER = new Issuer().sealed();
  private static final Bytes ARCHIVED =
      Issuer.archive(SEALED, Issuer.RING, Issuer.NOW.plusSeconds(60));

  private PledgeFuzz() {}

  public static void check(Bytes input) {
    var edits = ByteBuffer.wrap(input.toArray());
    var pdf = edits.hasRemaining() && edits.get() % 2 == 0 ? SEALED : ARCHIVED;
    for (int i = 0; i < MAX_EDITS && edits.remaining() >= 6; i++) {
      pdf = edited(pdf, edits);
    }
    if (!List.of(SEALED, ARCHIVED, OTHER).contains(pdf)) {
      notGreen(pdf);
    }
  }

  /** For bytes that are not those of an issued file. */
  public static void notGreen(Bytes pdf) {
    var verdict = Verifier.verify(pdf, Issuer.TRUST, Issuer.LATER);
    Hold.that(!verdict.kind().green(), "green though damaged: ", verdict.kind());
    Hold.that(
        !verdict.findings().isEmpty() || verdict.kind() == Kind.NO_SIGNATURE,
        "no reason for ",
        verdict.kind());
    verdict.findings().forEach(finding -> finding.sentence(Locale.ENGLISH));
  }

  private static Bytes edited(Bytes pdf, ByteBuffer edits) {
    int kind = edits.get() & 7;
    int at = ((edits.get() & 0xff) << 16 | (edits.getShort() & 0xffff)) % (pdf.size() + 1);
    int length = edits.getShort() & 0xffff;
    int end = Math.min(pdf.size(), at + length);
    return switch (kind) {
      case 0, 1 ->
          replaced(pdf, at, Math.min(pdf.size(), at + taken(edits, length)), edits, length);
      case 2 -> replaced(pdf, at, at, edits, length);
      case 3 -> pdf.slice(0, at).concat(pdf.slice(end, pdf.size()));
      case 4 -> pdf.slice(0, at);
      case 5 -> pdf.slice(0, end).concat(pdf.slice(at, pdf.size()));
      case 6 -> pdf.slice(0, at).concat(OTHER.slice(Math.min(length, OTHER.size()), OTHER.size()));
      default -> flipped(pdf, at, length);
    };
  }

  private static Bytes replaced(Bytes pdf, int from, int to, ByteBuffer edits, int length) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(pdf.slice(0, from).toArray());
    var bytes = new byte[taken(edits, length)];
    edits.get(bytes);
    out.writeBytes(bytes);
    out.writeBytes(pdf.slice(to, pdf.size()).toArray());
    return Bytes.owning(out.toByteArray());
  }

  private static int taken(ByteBuffer edits, int length) {
    return Math.min(edits.remaining(), length % 64);
  }

  private static Bytes flipped(Bytes pdf, int at, int bits) {
    if (at == pdf.size()) {
      return pdf;
    }
    var bytes = pdf.toArray();
    bytes[at] ^= (byte) bits;
    return Bytes.owning(bytes);
  }
}
