package id.ikrar.crypto;

import java.security.SecureRandom;

/** Password hashing: Argon2id (RFC 9106) in PHC strings. */
@SuppressWarnings("DoNotCallSuggester")
public final class Argon2 {
  private Argon2() {}

  public static String hash(char[] password, SecureRandom random) {
    throw new UnsupportedOperationException();
  }

  /** Whether the password is the one hashed; takes as long either way. */
  public static boolean matches(char[] password, String phc) {
    throw new UnsupportedOperationException();
  }
}
