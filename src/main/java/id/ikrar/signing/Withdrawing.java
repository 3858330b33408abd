package id.ikrar.signing;

/** What became of taking a pledge back. */
public sealed interface Withdrawing {
  /** It is durable, and the same for every repeat, whoever asks: the first withdrawal stands. */
  record Withdrawn(Withdrawal withdrawal) implements Withdrawing {}

  /** No reason, or one that cannot be shown. */
  record ReasonUnusable(String why) implements Withdrawing {}

  /** Nobody has signed there, or the organisation has no say in it. */
  record NotSigned() implements Withdrawing {}

  /**
   * Four digits told in the hall are enough to sign with a witness beside, and too little to take
   * back: only the personal link may.
   */
  record LinkNotPersonal() implements Withdrawing {}

  record Refused(Refusal refusal) implements Withdrawing {}
}
