package id.ikrar.pledge;

import id.ikrar.kernel.Parsed;
import id.ikrar.pledge.LegalBasis.Status;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalogue of laws to pick from, {@code templates/dasar-hukum.yaml}; a file, since laws change
 * faster than programs.
 *
 * @param entries by code, in the order of the file
 * @param slips wrong citations that are often seen
 */
public record LegalBases(Map<String, LegalBasis> entries, List<Slip> slips) {
  public static final String FILE = "dasar-hukum.yaml";
  private static final int MAX_ENTRIES = 200;

  public LegalBases {
    // Keeps the order of the file, which Map.copyOf would not.
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    slips = List.copyOf(slips);
  }

  /**
   * A wrong citation that is often seen.
   *
   * @param code as cited
   * @param about the subject that shows the slip
   * @param meant the code that must have been meant
   */
  public record Slip(String code, String about, String meant) {}

  /** The catalogue that the program ships. */
  public static LegalBases bundled() {
    return parse(FILE, BundledFile.read(FILE)).orThrow();
  }

  public static Parsed<LegalBases> parse(String file, String text) {
    return Yaml.read(file, text, LegalBases::of);
  }

  public Optional<LegalBasis> find(String code) {
    return Optional.ofNullable(entries.get(code));
  }

  /** What to print for a code; one that the catalogue does not know stands as it was typed. */
  public Citation cite(String code) {
    return find(code).map(LegalBasis::citation).orElseGet(() -> new Citation(code, ""));
  }

  private static LegalBases of(Yaml yaml) {
    yaml.knowing(Set.of("bases", "slips"));
    var entries = new LinkedHashMap<String, LegalBasis>();
    for (var item : yaml.mappings("bases")) {
      item.knowing(Set.of("code", "title", "says", "status", "since", "by", "source", "note"));
      var basis = basis(item);
      if (entries.put(basis.code(), basis) != null) {
        throw item.refused("code", basis.code() + " is given twice");
      }
    }
    if (entries.size() > MAX_ENTRIES) {
      throw yaml.refused("bases", entries.size() + " entries, at most " + MAX_ENTRIES);
    }
    var slips =
        yaml.mappings("slips").stream()
            .map(item -> item.knowing(Set.of("code", "about", "meant")))
            .map(item -> new Slip(item.text("code"), item.text("about"), item.text("meant")))
            .toList();
    return new LegalBases(entries, slips);
  }

  private static LegalBasis basis(Yaml item) {
    var status =
        switch (item.text("status")) {
          case "in-force" -> new Status.InForce();
          case "repealed" -> new Status.Repealed(item.text("since", ""));
          case "replaced" -> new Status.ReplacedBy(item.texts("by"), item.text("since", ""));
          case "unconfirmed" -> new Status.Unconfirmed();
          default ->
              throw item.refused(
                  "status",
                  "is \""
                      + item.text("status")
                      + "\", must be in-force, repealed, replaced or unconfirmed");
        };
    try {
      return new LegalBasis(item.text("code"), item.text("title"), item.text("says", ""), status);
    } catch (IllegalArgumentException e) {
      throw item.refused("code", String.valueOf(e.getMessage()));
    }
  }
}
