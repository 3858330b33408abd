package id.ikrar.crypto;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Password hashing: Argon2id (RFC 9106) in PHC strings, with OWASP's parameters. */
public final class Argon2 {
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int MAX_PASSWORD = 1024;

  // Bounds on stored parameters: a damaged row must not eat the machine's memory.
  private static final int MAX_MEMORY_KIB = 256 * 1024;
  private static final int MAX_PASSES = 16;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d)"
              + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,86})");

  private Argon2() {}

  public static String hash(char[] password, SecureRandom random) {
    if (password.length == 0 || password.length > MAX_PASSWORD) {
      throw new IllegalArgumentException(
          "a password has 1 to " + MAX_PASSWORD + " characters, given " + password.length);
    }
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            MEMORY_KIB,
            PASSES,
            LANES,
            base64.encodeToString(salt),
            base64.encodeToString(derive(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES)));
  }

  /** Whether the password is the one hashed; takes as long either way. */
  public static boolean matches(char[] password, String phc) {
    var parts = PHC.matcher(phc);
    if (!parts.matches() || password.length > MAX_PASSWORD) {
      return false;
    }
    int memory = Integer.parseInt(parts.group(1));
    int passes = Integer.parseInt(parts.group(2));
    int lanes = Integer.parseInt(parts.group(3));
    if (lanes < 1 || memory < 8 * lanes || memory > MAX_MEMORY_KIB) {
      return false;
    }
    if (passes < 1 || passes > MAX_PASSES) {
      return false;
    }
    var expected = decode(parts.group(5));
    var salt = decode(parts.group(4));
    return expected.length > 0
        && salt.length > 0
        && MessageDigest.isEqual(
            expected, derive(password, salt, memory, passes, lanes, expected.length));
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      return new byte[0]; // Bits left over in the last character.
    }
  }

  private static byte[] derive(
      char[] password, byte[] salt, int memory, int passes, int lanes, int length) {
    var utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    var secret = new byte[utf8.remaining()];
    utf8.get(secret);
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(
          new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
              .withVersion(Argon2Parameters.ARGON2_VERSION_13)
              .withMemoryAsKB(memory)
              .withIterations(passes)
              .withParallelism(lanes)
              .withSalt(salt)
              .build());
      var hash = new byte[length];
      generator.generateBytes(secret, hash);
      return hash;
    } finally {
      Arrays.fill(secret, (byte) 0);
      utf8.clear();
      utf8.put(new byte[utf8.remaining()]);
    }
  }
}
