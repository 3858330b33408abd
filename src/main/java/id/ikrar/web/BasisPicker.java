package id.ikrar.web;

import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.LegalBasis;
import id.ikrar.pledge.PledgeReview;
import id.ikrar.pledge.Wording;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.NaskahTab;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * The catalogue of laws as it is picked from, each with its state, and what is to be said of it.
 */
@Singleton
final class BasisPicker {
  private final LegalBases catalogue;

  BasisPicker(LegalBases catalogue) {
    this.catalogue = catalogue;
  }

  List<NaskahTab.Basis> bases(List<String> chosen, Words words) {
    var bases = new ArrayList<NaskahTab.Basis>();
    for (var it : catalogue.entries().values()) {
      bases.add(
          new NaskahTab.Basis(
              it.code(), it.title(), status(it.status(), words), chosen.contains(it.code())));
    }
    for (var code : chosen) {
      if (catalogue.find(code).isEmpty()) {
        var unknown = new Badge(words.say("basis.unknown"), "warn");
        bases.add(new NaskahTab.Basis(code, "", unknown, true));
      }
    }
    return bases;
  }

  List<String> warnings(Wording wording, Words words) {
    return PledgeReview.of(wording, catalogue).stream()
        .map(warning -> warning.sentence().in(words.language()))
        .toList();
  }

  private static Badge status(LegalBasis.Status status, Words words) {
    return switch (status) {
      case LegalBasis.Status.InForce() -> new Badge(words.say("basis.in-force"), "done");
      case LegalBasis.Status.Repealed(var since) ->
          new Badge(words.say("basis.repealed") + " " + since, "warn");
      case LegalBasis.Status.ReplacedBy(var codes, _) ->
          new Badge(words.say("basis.replaced", String.join(", ", codes)), "warn");
      case LegalBasis.Status.Unconfirmed() -> new Badge(words.say("basis.unconfirmed"), "warn");
    };
  }
}
