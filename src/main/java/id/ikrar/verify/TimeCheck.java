package id.ikrar.verify;

import id.ikrar.crypto.Certificate;
import id.ikrar.crypto.TimestampToken;
import id.ikrar.kernel.Bytes;
import id.ikrar.verify.SignatureReport.Claimed;
import id.ikrar.verify.SignatureReport.Covered;
import id.ikrar.verify.SignatureReport.Stamped;
import id.ikrar.verify.SignatureReport.Time;
import id.ikrar.verify.SignatureReport.Unknown;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether a timestamp is believed. One that is genuine but by nobody who can be believed loses its
 * time alone; one that is not what its authority issued is a flaw of the file.
 */
record TimeCheck(String name, String place, Context context) {
  /** How far apart the clocks of honest services may be. */
  static final Duration SKEW = Duration.ofMinutes(5);

  enum Outcome {
    BELIEVED,
    /** The time is not used, and that is said. */
    DROPPED,
    /** The file is not genuine. */
    REFUSED
  }

  /** Of a signature: whatever comes of it, the signature stands for itself. */
  Outcome signature(TimestampToken token, Bytes signature, List<Certificate> pool, Time covering) {
    return outcome(token, signature, pool, covering, false);
  }

  /** Of the whole file: nothing else vouches for the archive data, so its maker must be known. */
  Outcome document(TimestampToken token, Bytes covered, Time covering) {
    return outcome(token, covered, context.pool(), covering, true);
  }

  private Outcome outcome(
      TimestampToken token, Bytes bytes, List<Certificate> pool, Time covering, boolean document) {
    var until = moment(covering, context.at());
    var fault =
        token.fault(bytes, pool, context.sources(), context.trust().timestampRoots(), until);
    if (fault.isPresent()) {
      var rule = rule(fault.get().grade(), document);
      context.findings().add(rule, place, name, fault.get().reason());
      return rule.breach().green() ? Outcome.DROPPED : Outcome.REFUSED;
    }
    // Covered at a time, it cannot have been made after it: one of the two clocks was wrong.
    if (token.time().isAfter(until.plus(SKEW))) {
      context.findings().add(Rule.TIME_ORDER, place, token.time(), name, until);
      return Outcome.DROPPED;
    }
    return Outcome.BELIEVED;
  }

  private static Rule rule(TimestampToken.Grade grade, boolean document) {
    return switch (grade) {
      case DAMAGED -> Rule.TIMESTAMP;
      case STRANGER -> document ? Rule.TIMESTAMP : Rule.TIMESTAMP_AUTHORITY;
      case PURPOSE -> document ? Rule.TIMESTAMP : Rule.TIMESTAMP_PURPOSE;
      case EXPIRED -> Rule.TIMESTAMP_EXPIRED;
      case REVOKED -> Rule.TIMESTAMP_REVOKED;
    };
  }

  /** The moment that a time names, or else the other one. */
  static Instant moment(Time time, Instant otherwise) {
    return switch (time) {
      case Stamped(var at, var _) -> at;
      case Covered(var at, var _) -> at;
      case Claimed(var at) -> at;
      case Unknown() -> otherwise;
    };
  }
}
