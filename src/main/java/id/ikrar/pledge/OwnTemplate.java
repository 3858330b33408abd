package id.ikrar.pledge;

import id.ikrar.event.Limits;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Key;
import java.time.Instant;
import java.util.Optional;

/**
 * A saved version of a template that an organisation made; never changed, the next one stands
 * beside it.
 *
 * @param template its id is a {@link Key}
 * @param origin what it was copied from
 */
public record OwnTemplate(
    Organization.Id owner, Template template, Optional<Origin> origin, Instant savedAt) {
  public OwnTemplate {
    Key.check(template.id());
  }

  /** A version of another template. */
  public record Origin(String template, int version) {
    public Origin {
      Limits.text("origin", template, 1, 60);
    }
  }

  /**
   * What to say of the source of a copy: words that were found somewhere are quoted, so a change of
   * them is never left unsaid.
   */
  public static String source(Template original, Manuscript copy) {
    var said =
        "%s pola “%s” versi %d. Sumber: %s"
            .formatted(
                sameWords(original, copy.words()) ? "Salinan" : "Diubah dari",
                original.label(),
                original.version(),
                original.source().isEmpty() ? "tidak disebut" : original.source());
    return said.codePointCount(0, said.length()) <= Template.MAX_SOURCE
        ? said
        : said.substring(0, said.offsetByCodePoints(0, Template.MAX_SOURCE - 1)) + "…";
  }

  private static boolean sameWords(Template original, Wording words) {
    return original.title().equals(words.title())
        && original.preamble().equals(words.preamble())
        && original.commitments().equals(words.commitments())
        && original.closing().equals(words.closing());
  }
}
