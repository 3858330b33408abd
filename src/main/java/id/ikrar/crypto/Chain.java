package id.ikrar.crypto;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Whether a certificate leads to a trusted root at a moment. */
public sealed interface Chain {
  int MAX_LENGTH = 5;
  int MAX_POOL = 20;

  /** From the leaf to the root, both included. */
  record Trusted(List<Certificate> path) implements Chain {
    public Trusted {
      path = List.copyOf(path);
    }

    /** Whether all of these took part: a certificate that did not was checked by nobody. */
    public boolean uses(Collection<Certificate> certificates) {
      return path.containsAll(certificates);
    }
  }

  /** Why not, in one sentence. */
  record Rejected(Cause cause, String reason) implements Chain {}

  /** What kind of fault it is. */
  enum Cause {
    /** No trusted root is reached. */
    PATH,
    /** A certificate was not valid yet, or any more. */
    TIME,
    /** The leaf is for something else. */
    PURPOSE,
    REVOKED,
    /** A certificate on the way says what it must not. */
    FORM
  }

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
   * @param sources revocation data found in the evidence; those for which no issuer on the path
   *     stands are ignored
   */
  static Chain verify(
      Certificate leaf,
      Purpose purpose,
      List<Certificate> pool,
      List<? extends RevocationSource> sources,
      Set<Certificate> roots,
      Instant at) {
    if (pool.size() > MAX_POOL) {
      return new Rejected(
          Cause.FORM,
          "there are " + pool.size() + " certificates to choose from, at most " + MAX_POOL);
    }
    var path = new ArrayList<Certificate>();
    path.add(leaf);
    while (!roots.contains(path.getLast())) {
      if (path.size() == MAX_LENGTH) {
        return new Rejected(Cause.PATH, "the chain is longer than " + MAX_LENGTH + " certificates");
      }
      var issuer = PathRules.issuer(path, pool, roots);
      if (issuer.isEmpty()) {
        return new Rejected(
            Cause.PATH,
            "the chain ends at “" + PathRules.name(path.getLast()) + "”, not at a trusted root");
      }
      path.add(issuer.get());
    }
    return PathRules.fault(path, purpose, sources, at)
        .<Chain>map(rejected -> rejected)
        .orElseGet(() -> new Trusted(path));
  }
}
