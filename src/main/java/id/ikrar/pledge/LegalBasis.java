package id.ikrar.pledge;

import java.util.List;

/**
 * An entry of the catalogue of laws and circulars.
 *
 * @param code short name, for example {@code UU 20/2023}
 * @param title what it is about
 * @param says what it says on neutrality, as far as the catalogue knows
 */
public record LegalBasis(String code, String title, String says, Status status) {

  /** Whether it may still be cited. */
  public sealed interface Status {
    record InForce() implements Status {}

    record Repealed(String since) implements Status {}

    /** Replaced by the entries with these codes. */
    record ReplacedBy(List<String> codes) implements Status {}

    /** The catalogue could not confirm it: say so, print it only if the organiser insists. */
    record Unconfirmed() implements Status {}
  }
}
