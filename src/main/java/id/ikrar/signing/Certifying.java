package id.ikrar.signing;

/** What became of a signature by the national service. */
public sealed interface Certifying {
  /** The signature is durable; the same receipt for every repeat. */
  record Accepted(Receipt receipt) implements Certifying {}

  /** The service sends a code to the holder. */
  record CodeSent() implements Certifying {}

  record Refused(Refusal refusal) implements Certifying {}

  /** The organiser has not turned it on, or there is no such service here. */
  record NotOffered() implements Certifying {}

  /** The service did not sign, or nobody knows; a person decides whether to ask again. */
  record NotSigned(NationalSigner.Reason reason) implements Certifying {}

  /** The service answered with something that cannot be taken, and it was not. */
  record AnswerUnusable(String why) implements Certifying {}

  /** The certificate is of somebody else than the person of this link. */
  record AnotherPerson(String name) implements Certifying {}
}
