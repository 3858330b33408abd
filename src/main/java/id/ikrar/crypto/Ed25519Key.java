package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;

/** An Ed25519 key pair (RFC 8032) that signs; safe for any number of threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class Ed25519Key {
  public static final int PUBLIC_BYTES = 32;
  public static final int SIGNATURE_BYTES = 64;

  private Ed25519Key() {}

  /** The raw 32 bytes. */
  public Bytes publicKey() {
    throw new UnsupportedOperationException();
  }

  /** 64 bytes. */
  public Bytes sign(Bytes message) {
    throw new UnsupportedOperationException();
  }

  public static boolean verify(Bytes publicKey, Bytes message, Bytes signature) {
    throw new UnsupportedOperationException();
  }
}
