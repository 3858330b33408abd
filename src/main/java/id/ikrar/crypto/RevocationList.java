package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import java.time.Instant;

/** An X.509 certificate revocation list (RFC 5280 section 5). */
@SuppressWarnings("DoNotCallSuggester")
public final class RevocationList {
  private RevocationList() {}

  public static Parsed<RevocationList> parse(Bytes der) {
    throw new UnsupportedOperationException();
  }

  public Bytes der() {
    throw new UnsupportedOperationException();
  }

  public Instant thisUpdate() {
    throw new UnsupportedOperationException();
  }

  public Instant nextUpdate() {
    throw new UnsupportedOperationException();
  }
}
