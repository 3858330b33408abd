package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.kernel.Parsed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An RFC 3161 time-stamp token. */
@SuppressWarnings("DoNotCallSuggester")
public final class TimestampToken {
  private TimestampToken() {}

  public static Parsed<TimestampToken> parse(Bytes der) {
    throw new UnsupportedOperationException();
  }

  public Bytes der() {
    throw new UnsupportedOperationException();
  }

  public Instant time() {
    throw new UnsupportedOperationException();
  }

  /** The certificates inside. */
  public List<Certificate> certificates() {
    throw new UnsupportedOperationException();
  }

  /**
   * Checks imprint, signature, the authority's key usage and its chain.
   *
   * @param at until when the authority's certificate must hold: now, or the time of a later token
   * @return what is wrong, in one sentence, or nothing
   */
  public Optional<String> fault(
      Digest imprint,
      List<Certificate> pool,
      List<RevocationList> lists,
      Set<Certificate> roots,
      Instant at) {
    throw new UnsupportedOperationException();
  }
}
