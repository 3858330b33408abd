package id.ikrar.web;

import id.ikrar.pledge.EventVariable;
import id.ikrar.pledge.Manuscript;
import id.ikrar.pledge.Template;
import id.ikrar.web.view.NaskahTab;
import id.ikrar.web.view.TemplateView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/** The fields of a template that is being written. */
final class TemplateFields {
  private static final String MEANING = "arti.";
  private static final String EXAMPLE = "contoh.";

  private TemplateFields() {}

  /**
   * The template as typed.
   *
   * @throws IllegalArgumentException where it cannot be one
   */
  static Manuscript manuscript(Form form) {
    var words = WordingForm.wording(form);
    return new Manuscript(form.get("nama"), words, described(form), form.get("sumber"));
  }

  /** The variables to describe: those that the words name, and those that were described. */
  static List<NaskahTab.Blank> own(Form form) {
    var names = new LinkedHashMap<String, NaskahTab.Blank>();
    for (var name : names(form)) {
      if (EventVariable.of(name).isEmpty() && Template.Variable.named(name)) {
        names.put(
            name,
            new NaskahTab.Blank(name, form.get(MEANING + name), form.get(EXAMPLE + name), ""));
      }
    }
    return List.copyOf(names.values());
  }

  static List<NaskahTab.Blank> own(Template template) {
    return template.variables().stream()
        .filter(it -> EventVariable.of(it.name()).isEmpty())
        .map(it -> new NaskahTab.Blank(it.name(), it.label(), it.example(), ""))
        .toList();
  }

  static List<TemplateView.Variable> given(Words words) {
    return Arrays.stream(EventVariable.values())
        .map(it -> new TemplateView.Variable(it.name(), it.label().in(words.language()), ""))
        .toList();
  }

  /** One sentence for each gap that stands for nothing. */
  static List<String> complaints(List<Manuscript.Gap> gaps, Words words) {
    var known =
        String.join(
            ", ", Arrays.stream(EventVariable.values()).map(it -> "{" + it.name() + "}").toList());
    return gaps.stream()
        .map(gap ->
            switch (gap) {
              case Manuscript.Gap.Strange(var text) ->
                  words.say("pola.gap.strange", "{" + text + "}", known);
              case Manuscript.Gap.Unknown(var name) ->
                  words.say("pola.gap.unknown", "{" + name + "}", known);
            })
        .toList();
  }

  private static List<String> names(Form form) {
    var texts = new ArrayList<String>();
    texts.add(form.get("judul"));
    texts.add(form.get("pembukaan"));
    texts.addAll(form.all("komitmen"));
    texts.add(form.get("penutup"));
    return texts.stream().flatMap(text -> Template.gaps(text).stream()).distinct().toList();
  }

  private static List<Template.Variable> described(Form form) {
    return own(form).stream()
        .filter(it -> !it.label().isEmpty())
        .map(it -> new Template.Variable(it.name(), it.label(), it.example()))
        .toList();
  }
}
