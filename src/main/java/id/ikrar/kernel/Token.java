package id.ikrar.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Secret text that stands in an address or a cookie; stores keep only its digest. */
public final class Token {
  public static final int BYTES = 16;
  public static final int MAX_LENGTH = 40;

  private Token() {}

  /** 128 random bits in the URL-safe base 64; the generator must not be predictable. */
  public static String fresh(RandomGenerator random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return text(Bytes.owning(bytes));
  }

  /** The bytes as they are written in an address. */
  public static String text(Bytes bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toArray());
  }

  /** What a store keeps in place of the token. */
  public static Digest digest(String token) {
    var cut = token.length() > MAX_LENGTH ? token.substring(0, MAX_LENGTH) : token;
    return Digest.of(cut.getBytes(StandardCharsets.UTF_8));
  }
}
