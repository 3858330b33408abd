package id.ikrar.movement;

import id.ikrar.pledge.Wording;

/**
 * The words that a child event has from its parent.
 *
 * @param extendable whether the child may add commitments of its own after the shared ones
 */
public record Shared(Wording words, boolean extendable) {

  /** Whether the words are the shared ones, with no more added than may be; the number is free. */
  public boolean allows(Wording other) {
    int own = other.commitments().size() - words.commitments().size();
    return own >= 0
        && (own == 0 || extendable)
        && other.commitments().subList(0, words.commitments().size()).equals(words.commitments())
        && other.title().equals(words.title())
        && other.preamble().equals(words.preamble())
        && other.closing().equals(words.closing())
        && other.legalBases().equals(words.legalBases())
        && other.language() == words.language();
  }
}
