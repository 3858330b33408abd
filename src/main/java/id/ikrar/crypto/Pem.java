package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Bytes as text (RFC 7468). */
final class Pem {
  private static final int LINE = 64;

  private Pem() {}

  static String encode(Bytes der, String label) {
    var lines = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
    return begin(label) + "\n" + lines.encodeToString(der.toArray()) + "\n" + end(label) + "\n";
  }

  /** Reads the first block with that label. */
  static Parsed<Bytes> decode(String pem, String label, int maxBytes) {
    int from = pem.indexOf(begin(label));
    int to = pem.indexOf(end(label));
    if (from < 0 || to < from || to - from > 2 * maxBytes) {
      return Parsed.malformed("no " + label + " in the PEM text");
    }
    var base64 = pem.substring(from + begin(label).length(), to);
    return Refusal.guard("PEM", () -> Bytes.owning(Base64.getMimeDecoder().decode(base64)));
  }

  private static String begin(String label) {
    return "-----BEGIN " + label + "-----";
  }

  private static String end(String label) {
    return "-----END " + label + "-----";
  }
}
