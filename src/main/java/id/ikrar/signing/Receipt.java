package id.ikrar.signing;

import id.ikrar.kernel.Digest;
import id.ikrar.kernel.ShortId;
import java.time.Instant;

/** Proof that a signature was taken: the same answer however often one asks. */
public record Receipt(ShortId shortId, Instant acceptedAt, Digest record, Digest signed) {}
