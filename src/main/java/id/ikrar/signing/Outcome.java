package id.ikrar.signing;

import id.ikrar.pledge.Pledge;

/** The answers of the signing desk. */
public final class Outcome {
  private Outcome() {}

  /** Of being recognised in the hall. */
  public sealed interface Recognition {
    /** Goes on under this token. */
    record Recognised(String ticket) implements Recognition {}

    record Refused(Refusal refusal) implements Recognition {}
  }

  /** Of preparing. */
  public sealed interface Preparing {
    record Prepared(Preparation preparation, Pledge pledge) implements Preparing {}

    record Refused(Refusal refusal) implements Preparing {}
  }

  /** Of accepting. */
  public sealed interface Accepting {
    /** The signature is durable; the same receipt for every repeat. */
    record Accepted(Receipt receipt) implements Accepting {}

    record Refused(Refusal refusal) implements Accepting {}
  }
}
