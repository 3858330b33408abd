package id.ikrar.judge;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a file conforms. */
final class VeraPdf {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private VeraPdf() {}

  static Map<String, Object> judge(String flavour, Path file) throws Exception {
    var profile =
        switch (flavour) {
          case "3a" -> PDFAFlavour.PDFA_3_A;
          case "ua1" -> PDFAFlavour.PDFUA_1;
          default -> throw new IllegalArgumentException("no such flavour: " + flavour);
        };
    try (var parser = Foundries.defaultInstance().createParser(file.toFile(), profile);
        var validator = Foundries.defaultInstance().createValidator(profile, false)) {
      var result = validator.validate(parser);
      var answer = new LinkedHashMap<String, Object>();
      answer.put("compliant", result.isCompliant());
      answer.put("assertions", result.getTotalAssertions());
      answer.put(
          "failures",
          result.getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
              .map(VeraPdf::sentence)
              .distinct()
              .toList());
      return answer;
    }
  }

  private static String sentence(TestAssertion assertion) {
    var rule = assertion.getRuleId();
    return "%s-%d %s at %s"
        .formatted(
            rule.getClause(),
            rule.getTestNumber(),
            assertion.getMessage(),
            assertion.getLocation().getContext());
  }
}
