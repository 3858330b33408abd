package id.ikrar.web.view;

import java.util.List;

/**
 * A version of a template.
 *
 * @param variables its gaps, with what they stand for
 * @param versions all that there are, newest first
 */
public record TemplateView(
    String base,
    String label,
    String version,
    String source,
    Naskah words,
    List<Variable> variables,
    List<String> warnings,
    List<Version> versions,
    boolean editable,
    String news) {

  /** A gap. */
  public record Variable(String name, String label, String note) {}

  /** A version, and where it is compared with the one before; empty for the first. */
  public record Version(String number, String address, String difference, boolean shown) {}
}
