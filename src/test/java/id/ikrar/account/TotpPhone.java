package id.ikrar.account;

import id.ikrar.kernel.Bytes;
import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** A phone with an authenticator application: knows a secret as a page shows it. */
public record TotpPhone(String secret) {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  /** What it shows at that moment. */
  public String code(Instant at) {
    return Totp.code(bytes(), Totp.step(at), Totp.DIGITS);
  }

  private Bytes bytes() {
    var out = new ByteArrayOutputStream();
    int buffer = 0;
    int bits = 0;
    for (var c : secret.replace(" ", "").toCharArray()) {
      buffer = (buffer << 5) | ALPHABET.indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        out.write(buffer >> bits);
      }
    }
    return Bytes.owning(out.toByteArray());
  }
}
