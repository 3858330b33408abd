package id.ikrar.account;

import id.ikrar.kernel.Bytes;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change with the time (RFC 6238): HMAC-SHA-1, six digits, steps of 30 seconds. */
public final class Totp {
  public static final int SECRET_BYTES = 20;
  static final int DIGITS = 6;
  private static final int STEP_SECONDS = 30;

  /** Steps that a phone's clock may be off, to either side (RFC 6238 section 5.2). */
  private static final int TOLERANCE = 1;

  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Totp() {}

  /** The step that the moment lies in. */
  static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
  }

  /** The code of a step (RFC 4226 section 5.3). */
  static String code(Bytes secret, long step, int digits) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
      return String.format(Locale.ROOT, "%0" + digits + "d", number % (int) Math.pow(10, digits));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA1", e);
    }
  }

  /** The step around now whose code was typed, if there is one. */
  static OptionalLong match(Bytes secret, String typed, Instant now) {
    var given = typed.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8);
    var found = OptionalLong.empty();
    for (long step = step(now) - TOLERANCE; step <= step(now) + TOLERANCE; step++) {
      var code = code(secret, step, DIGITS).getBytes(StandardCharsets.UTF_8);
      if (MessageDigest.isEqual(code, given)) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The secret as people type it into a phone (RFC 4648 section 6, without padding). */
  public static String base32(Bytes secret) {
    var text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (var one : secret.toArray()) {
      buffer = (buffer << 8) | (one & 0xff);
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(ALPHABET.charAt((buffer >> bits) & 31));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt((buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /** What a QR tells an authenticator application. */
  public static String address(Bytes secret, String email) {
    var label = URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20");
    return "otpauth://totp/Ikrar:%s?secret=%s&issuer=Ikrar".formatted(label, base32(secret));
  }
}
