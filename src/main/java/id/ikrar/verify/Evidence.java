package id.ikrar.verify;

import java.time.Instant;

/** What a file says about a pledge, shown beside the verdict, whatever that is. */
public sealed interface Evidence {
  /** The file says nothing that we can read. */
  record None() implements Evidence {}

  /** The record that travels under the signer's signature, and where the log holds it. */
  record Pledge(PledgeRecord record, Logged logged) implements Evidence {}

  /** Whether the log is proven to hold the record. */
  sealed interface Logged {}

  record NotProven() implements Logged {}

  /**
   * Proven under a checkpoint.
   *
   * @param asOf until when nothing newer was asked for
   */
  record Proven(String origin, long index, long size, Instant asOf) implements Logged {}
}
