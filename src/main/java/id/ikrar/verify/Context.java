package id.ikrar.verify;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.RevocationList;
import java.time.Instant;
import java.util.List;

/**
 * What every check of one file is given.
 *
 * @param at the moment for which the question is asked
 * @param pool certificates found in the file, trusted for nothing
 * @param lists revocation lists found in the file
 * @param ours whether the file claims to be one of ours, and so must be written as we write
 */
record Context(
    Trust trust,
    Instant at,
    List<Certificate> pool,
    List<RevocationList> lists,
    boolean ours,
    Findings findings) {
  Context {
    pool = List.copyOf(pool);
    lists = List.copyOf(lists);
  }

  /** The same question about an earlier moment, at which a timestamp has seen the bytes. */
  Context seenAt(Instant moment) {
    return new Context(trust, moment, pool, lists, ours, findings);
  }
}
