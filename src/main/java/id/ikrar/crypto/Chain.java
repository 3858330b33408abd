package id.ikrar.crypto;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Whether a certificate leads to a trusted root at a moment. */
@SuppressWarnings("DoNotCallSuggester")
public sealed interface Chain {
  /** From the leaf to the root, both included. */
  record Trusted(List<Certificate> path) implements Chain {
    public Trusted {
      path = List.copyOf(path);
    }
  }

  /** Why not, in one sentence. */
  record Rejected(String reason) implements Chain {}

  /** What the leaf must be good for. */
  enum Purpose {
    SIGNING,
    TIMESTAMPING,
    OCSP
  }

  /**
   * Follows the issuers from the leaf to a root, with no network.
   *
   * @param pool certificates that may stand in between, trusted for nothing
   * @param lists revocation lists found in the evidence; those not signed by an issuer on the path
   *     are ignored
   */
  static Chain verify(
      Certificate leaf,
      Purpose purpose,
      List<Certificate> pool,
      List<RevocationList> lists,
      Set<Certificate> roots,
      Instant at) {
    throw new UnsupportedOperationException();
  }
}
