package id.ikrar.pledge;

import id.ikrar.event.Sentence;
import java.util.List;

/** What became of filling a template. */
public sealed interface Filling {
  /** Every gap has its value; the warnings do not stand in the way. */
  record Filled(Wording wording, List<PledgeWarning> warnings) implements Filling {
    public Filled {
      warnings = List.copyOf(warnings);
    }
  }

  /** Nothing was made; the sentence names the variable. */
  sealed interface Refused extends Filling {
    Sentence sentence();
  }

  /** A value was given for a variable that the template does not have. */
  record UnknownVariable(String name, List<String> declared) implements Refused {
    public UnknownVariable {
      declared = List.copyOf(declared);
    }

    @Override
    public Sentence sentence() {
      return new Sentence(
          "Templat tidak mengenal variabel {%s}; yang ada: %s.".formatted(name, named()),
          "The template has no variable {%s}; it has: %s.".formatted(name, named()));
    }

    private String named() {
      return declared.isEmpty() ? "–" : "{" + String.join("}, {", declared) + "}";
    }
  }

  /** A variable has no value. */
  record MissingValue(Template.Variable variable) implements Refused {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Variabel {%s} (%s) belum diisi.".formatted(variable.name(), variable.label()),
          "The variable {%s} (%s) has no value yet.".formatted(variable.name(), variable.label()));
    }
  }

  /** A value is too long or holds a gap itself. */
  record UnfitValue(Template.Variable variable, int most) implements Refused {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Isi variabel {%s} paling panjang %d huruf dan tidak boleh memuat tanda { }."
              .formatted(variable.name(), most),
          "The value of {%s} has at most %d characters and no braces."
              .formatted(variable.name(), most));
    }
  }
}
