package id.ikrar.web.view;

import java.util.List;

/**
 * A template that is being written.
 *
 * @param action where the form goes
 * @param base the version that is changed, 0 for a new template
 * @param quoted whether the source is that of the template it was copied from, and not to be edited
 * @param own variables that the author describes
 * @param given variables that each event fills by itself
 */
public record TemplateEditor(
    String action,
    String back,
    String base,
    String label,
    Naskah words,
    String claimed,
    String source,
    boolean quoted,
    List<NaskahTab.Basis> bases,
    List<NaskahTab.Blank> own,
    List<TemplateView.Variable> given,
    List<String> complaints) {}
