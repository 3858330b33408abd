package id.ikrar.desk;

import id.ikrar.signing.Reopening;
import java.util.List;

/** What became of asking somebody to sign anew. */
public sealed interface Correcting {
  /** The person's link leads to the corrected sheet. */
  record Opened(Reopening reopening) implements Correcting {}

  /** Nobody has signed there, the pledge does not stand, or the organisation has no say in it. */
  record NotStanding() implements Correcting {}

  /** No reason, or one that cannot be shown. */
  record ReasonUnusable(String why) implements Correcting {}

  /** Nobody can sign at this event now. */
  record EventNotOpen() implements Correcting {}

  /** Some characters are in no font of the sheet. */
  record NoGlyph(List<Undrawable> found) implements Correcting {
    public NoGlyph {
      found = List.copyOf(found);
    }
  }
}
