package id.ikrar.signing;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Canonical;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code on the hall's screen: another one each minute, the same on every node. Who types it is
 * in the hall, or was told it by somebody who is.
 */
public final class PresenceCodes {
  /** How long a code stands on the screen. */
  public static final Duration STEP = Duration.ofSeconds(60);

  public static final int LENGTH = 6;

  /** Letters that are not taken for each other, on the screen or said aloud across a hall. */
  static final String LETTERS = "ACDEFGHJKLMNPRTUWXYZ";

  /** A code is good for its own minute and the ones beside it: slow fingers, clocks of others. */
  private static final int NEIGHBOURS = 1;

  private static final int MAX_TYPED = 40;

  private final Bytes secret;

  /** Derives a secret for each event from this one. */
  public PresenceCodes(Bytes secret) {
    if (secret.size() != LinkTokens.SECRET_BYTES) {
      throw new IllegalArgumentException("secret of " + secret.size() + " bytes, must be 32");
    }
    this.secret = secret;
  }

  /**
   * What the screen shows now.
   *
   * @param code as it is typed
   * @param until when the next one takes its place
   */
  public record Shown(String code, Instant until) {
    /** In two groups, as it is read. */
    public String grouped() {
      return code.substring(0, LENGTH / 2) + " " + code.substring(LENGTH / 2);
    }

    /** Not the code: it is good for minutes. */
    @Override
    public String toString() {
      return "Shown until " + until;
    }
  }

  public Shown shown(Event.Id event, Instant now) {
    long step = step(now);
    return new Shown(code(event, step), Instant.ofEpochSecond((step + 1) * STEP.toSeconds()));
  }

  /** Whether this is the code of now or of a neighbouring minute; blanks and case do not matter. */
  public boolean accepts(Event.Id event, String typed, Instant now) {
    var said =
        typed
            .substring(0, Math.min(typed.length(), MAX_TYPED))
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .getBytes(StandardCharsets.UTF_8);
    boolean good = false;
    for (int i = -NEIGHBOURS; i <= NEIGHBOURS; i++) {
      var right = code(event, step(now) + i).getBytes(StandardCharsets.UTF_8);
      good |= MessageDigest.isEqual(right, said);
    }
    return good;
  }

  private static long step(Instant now) {
    return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
  }

  private String code(Event.Id event, long step) {
    var message =
        Canonical.of("ikrar/presence", 1)
            .put("event", event.value())
            .put("step", step)
            .build()
            .bytes();
    long number = ByteBuffer.wrap(mac(message)).getLong() >>> 1;
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(LETTERS.charAt((int) (number % LETTERS.length())));
      number /= LETTERS.length();
    }
    return code.toString();
  }

  private byte[] mac(Bytes message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.toArray(), "HmacSHA256"));
      return mac.doFinal(message.toArray());
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform must support HmacSHA256", e);
    }
  }
}
