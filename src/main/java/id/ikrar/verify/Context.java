package id.ikrar.verify;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.RevocationSource;
import java.time.Instant;
import java.util.List;

/**
 * What every check of one file is given.
 *
 * @param at the moment for which the question is asked
 * @param pool certificates found in the file, trusted for nothing
 * @param sources revocation data, found in the file or given from outside
 * @param ours whether the file claims to be one of ours, and so must be written as we write
 * @param national whether what is checked was made by the national service, in its own way
 */
record Context(
    Trust trust,
    Instant at,
    List<Certificate> pool,
    List<RevocationSource> sources,
    boolean ours,
    boolean national,
    Findings findings) {
  Context {
    pool = List.copyOf(pool);
    sources = List.copyOf(sources);
  }

  /** For the certified signature: other roots, another hand. */
  Context forNational() {
    return new Context(trust.nationalOnly(), at, List.of(), sources, ours, true, findings);
  }
}
