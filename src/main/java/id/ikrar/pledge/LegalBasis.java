package id.ikrar.pledge;

import id.ikrar.event.Limits;
import java.util.List;

/**
 * An entry of the catalogue of laws and circulars.
 *
 * @param code short name, for example {@code UU 20/2023}
 * @param title what it is about
 * @param says what it says on neutrality, as far as the catalogue knows; never printed
 */
public record LegalBasis(String code, String title, String says, Status status) {
  public static final int MAX_CODE = 60;
  public static final int MAX_TITLE = 400;
  public static final int MAX_SAYS = 2_000;

  public LegalBasis {
    Limits.text("legal basis", code, 1, MAX_CODE);
    Limits.text("title of a legal basis", title, 0, MAX_TITLE);
    Limits.text("content of a legal basis", says, 0, MAX_SAYS);
  }

  /** Whether it may still be cited. */
  public sealed interface Status {
    record InForce() implements Status {}

    record Repealed(String since) implements Status {}

    /**
     * Replaced by the entries with these codes.
     *
     * @param since a date as the source writes it, or empty
     */
    record ReplacedBy(List<String> codes, String since) implements Status {
      public ReplacedBy {
        codes = List.copyOf(codes);
      }
    }

    /** The catalogue could not confirm it: say so, print it only if the organiser insists. */
    record Unconfirmed() implements Status {}
  }

  public Citation citation() {
    return new Citation(code, title);
  }
}
