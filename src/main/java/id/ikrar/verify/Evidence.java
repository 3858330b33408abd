package id.ikrar.verify;

import id.ikrar.tlog.WitnessKey;
import java.time.Instant;
import java.util.List;

/** What a file says about a pledge, shown beside the verdict, whatever that is. */
public sealed interface Evidence {
  /** The file says nothing that we can read. */
  record None() implements Evidence {}

  /** The record that travels under the signer's signature, and where the log holds it. */
  record Pledge(PledgeRecord record, Logged logged) implements Evidence {}

  /**
   * A document of an event's organiser, which is no pledge, and when it was sealed.
   *
   * @param sealed by the timestamp in the seal, where there is one
   */
  record Closing(ClosingRecord record, SignatureReport.Time sealed) implements Evidence {}

  /** Whether the log is proven to hold the record. */
  sealed interface Logged {}

  record NotProven() implements Logged {}

  /**
   * Proven under a checkpoint.
   *
   * @param asOf until when nothing newer was asked for
   * @param witnesses that are trusted and cosigned that checkpoint
   */
  record Proven(
      String origin, long index, long size, Instant asOf, List<WitnessKey.Cosignature> witnesses)
      implements Logged {
    public Proven {
      witnesses = List.copyOf(witnesses);
    }

    /** Cosigned by nobody who is known. */
    public Proven(String origin, long index, long size, Instant asOf) {
      this(origin, index, size, asOf, List.of());
    }
  }
}
