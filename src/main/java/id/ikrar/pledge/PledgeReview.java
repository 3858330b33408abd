package id.ikrar.pledge;

import id.ikrar.pledge.LegalBasis.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads words once over before they freeze, legal bases that stand inside sentences included. */
public final class PledgeReview {
  // "UU 5/2014", "UU No. 5 Tahun 2014", "Undang-Undang Pemilu Nomor 5 Tahun 2014 tentang ..."
  private static final Pattern CITED =
      Pattern.compile(
          "\\b(UU|Undang-Undang|PP|Peraturan Pemerintah|Perbawaslu)"
              + "((?:\\s+\\p{L}+){0,4}?)\\s+(?:(?:Nomor|No\\.?|Nr\\.?)\\s*)?(\\d{1,3})"
              + "\\s*(?:/|Tahun)\\s*(\\d{4})(\\s+tentang\\s+[\\p{L} ]{0,60})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PledgeReview() {}

  /** Warnings in the order of the words, each once. */
  public static List<PledgeWarning> of(Wording wording, LegalBases catalogue) {
    var warnings = new LinkedHashSet<PledgeWarning>();
    if (wording.claimed() != 0 && wording.claimed() != wording.commitments().size()) {
      warnings.add(new PledgeWarning.CountDiffers(wording.claimed(), wording.commitments().size()));
    }
    for (var code : wording.legalBases()) {
      warnings.addAll(
          catalogue.find(code).isPresent() || !CITED.matcher(code).find()
              ? picked(code, catalogue)
              : written(code, catalogue));
    }
    for (var text : texts(wording)) {
      warnings.addAll(written(text, catalogue));
      if (Pattern.compile("\\bKASN\\b|Komisi Aparatur Sipil Negara").matcher(text).find()) {
        warnings.add(new PledgeWarning.DissolvedBody("KASN"));
      }
    }
    return List.copyOf(warnings);
  }

  private static List<String> texts(Wording wording) {
    var texts = new ArrayList<String>();
    texts.add(wording.title());
    texts.add(wording.preamble());
    texts.addAll(wording.commitments());
    texts.add(wording.closing());
    return texts;
  }

  private static List<PledgeWarning> written(String text, LegalBases catalogue) {
    var warnings = new ArrayList<PledgeWarning>();
    CITED
        .matcher(text)
        .results()
        .forEach(found -> {
          var code = kind(found.group(1)) + " " + number(found.group(3)) + "/" + found.group(4);
          var subject =
              (found.group(2) + " " + (found.group(5) == null ? "" : found.group(5)))
                  .toLowerCase(Locale.ROOT);
          var slip =
              catalogue.slips().stream()
                  .filter(it ->
                      it.code().equals(code)
                          && subject.contains(it.about().toLowerCase(Locale.ROOT)))
                  .findFirst();
          if (slip.isPresent()) {
            warnings.add(
                new PledgeWarning.WrongBasis(
                    found.group().strip(), slip.get().about(), slip.get().meant()));
          } else {
            warnings.addAll(picked(code, catalogue));
          }
        });
    return warnings;
  }

  private static List<PledgeWarning> picked(String code, LegalBases catalogue) {
    var basis = catalogue.find(code);
    if (basis.isEmpty()) {
      return List.of(new PledgeWarning.UnknownBasis(code));
    }
    return switch (basis.get().status()) {
      case Status.InForce() -> List.of();
      case Status.Repealed(var since) ->
          List.of(new PledgeWarning.RepealedBasis(code, since, List.of()));
      case Status.ReplacedBy(var codes, var since) ->
          List.of(new PledgeWarning.RepealedBasis(code, since, codes));
      case Status.Unconfirmed() -> List.of(new PledgeWarning.UnconfirmedBasis(code));
    };
  }

  private static String kind(String cited) {
    return switch (cited.toLowerCase(Locale.ROOT)) {
      case "undang-undang" -> "UU";
      case "peraturan pemerintah" -> "PP";
      case "perbawaslu" -> "Perbawaslu";
      default -> cited.toUpperCase(Locale.ROOT);
    };
  }

  private static String number(String digits) {
    return Integer.toString(Integer.parseInt(digits));
  }
}
