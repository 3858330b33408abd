package id.ikrar.web;

import id.ikrar.signing.Withdrawal;

/** What is known, as of now, about whether a pledge was withdrawn. */
sealed interface Standing {
  /** Nobody could be asked: the pledge is not of this service. */
  record NotAsked() implements Standing {}

  /** No withdrawal is recorded. */
  record Stands() implements Standing {}

  record Withdrawn(Withdrawal withdrawal) implements Standing {}
}
