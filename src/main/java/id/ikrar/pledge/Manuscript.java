package id.ikrar.pledge;

import id.ikrar.event.Limits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * A template as its author types it, whose gaps may still be unknown.
 *
 * @param words with gaps, without a number
 * @param described what the author says of the gaps that no event fills by itself
 * @param source where the words were found
 */
public record Manuscript(
    String label, Wording words, List<Template.Variable> described, String source) {
  public Manuscript {
    Limits.text("label", label, 1, Template.MAX_LABEL);
    Limits.text("source", source, 0, Template.MAX_SOURCE);
    described = List.copyOf(described);
  }

  /** What of the gaps hinders the words from being a template. */
  public sealed interface Gap {
    /** Not written as the name of a variable. */
    record Strange(String text) implements Gap {}

    /** Nobody says what it stands for. */
    record Unknown(String name) implements Gap {}
  }

  /** The names in the gaps, in the order of the words. */
  public List<String> names() {
    var names = new LinkedHashSet<String>();
    texts().forEach(text -> names.addAll(Template.gaps(text)));
    return List.copyOf(names);
  }

  /** Of each gap that is not known, why. */
  public List<Gap> unknown() {
    var unknown = new ArrayList<Gap>();
    for (var name : names()) {
      if (!Template.Variable.named(name)) {
        unknown.add(new Gap.Strange(name));
      } else if (variable(name).isEmpty()) {
        unknown.add(new Gap.Unknown(name));
      }
    }
    return unknown;
  }

  /** The template, once all gaps are known. */
  public Template template(String id, int version, String sourceLine) {
    return new Template(
        id,
        version,
        words.language(),
        label,
        words.title(),
        words.preamble(),
        words.commitments(),
        words.closing(),
        names().stream().flatMap(name -> variable(name).stream()).toList(),
        words.legalBases(),
        words.claimed(),
        sourceLine);
  }

  private Optional<Template.Variable> variable(String name) {
    return EventVariable.of(name)
        .map(it -> new Template.Variable(name, it.label().in(words.language()), ""))
        .or(() -> described.stream().filter(it -> it.name().equals(name)).findFirst());
  }

  private List<String> texts() {
    var texts = new ArrayList<String>();
    texts.add(words.title());
    texts.add(words.preamble());
    texts.addAll(words.commitments());
    texts.add(words.closing());
    return texts;
  }
}
