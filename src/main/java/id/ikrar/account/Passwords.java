package id.ikrar.account;

/** Hashes passwords slowly, Argon2id. */
public interface Passwords {
  String hash(String password);

  /** Compares in a time that tells nothing. */
  boolean matches(String password, String hash);
}
