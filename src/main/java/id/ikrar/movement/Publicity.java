package id.ikrar.movement;

import id.ikrar.event.Limits;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether everybody may see an event or a campaign, and where.
 *
 * @param slug the readable part of the address
 * @param names whether those who signed stand there by name
 */
public record Publicity(Subject subject, String slug, boolean shown, boolean names) {
  public static final int MAX_SLUG = 80;
  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  // An address that looks like an id would stand in the way of another's.
  private static final Pattern ID = Pattern.compile("[0-9a-z]{20}");

  public Publicity {
    Limits.text("slug", slug, 3, MAX_SLUG);
    if (!FORM.matcher(slug).matches() || ID.matcher(slug).matches()) {
      throw new IllegalArgumentException("letters a to z, digits and hyphens make a slug: " + slug);
    }
  }

  /** What a name reads like in an address: "deklarasi-netralitas-asn". */
  public static String slug(String name) {
    var plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    var cut = plain.length() <= 60 ? plain : plain.substring(0, 60).replaceAll("-[^-]*$", "");
    return cut.isEmpty()
        ? "ikrar"
        : cut.length() < 3 || ID.matcher(cut).matches() ? "ikrar-" + cut : cut;
  }
}
