package id.ikrar.web;

import id.ikrar.event.Language;
import id.ikrar.pledge.LegalBases;
import id.ikrar.pledge.Wording;
import id.ikrar.web.view.Naskah;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of words that are being written, in an event's draft or in a template. */
final class WordingForm {
  /** More than a wording may hold; what is left empty is not kept. */
  private static final int MOST = Wording.MAX_COMMITMENTS + 10;

  private static final Pattern ACT = Pattern.compile("(naik|turun|hapus)-(\\d{1,2})");

  private WordingForm() {}

  /**
   * The words as typed.
   *
   * @throws IllegalArgumentException where they cannot be words
   */
  static Wording wording(Form form) {
    var claimed = form.get("jumlah");
    return new Wording(
        form.get("judul"),
        form.get("nomor"),
        form.get("pembukaan"),
        form.all("komitmen").stream().filter(it -> !it.isEmpty()).toList(),
        form.get("penutup"),
        form.all("dasar"),
        claimed.isEmpty() ? 0 : Integer.parseInt(claimed),
        language(form));
  }

  static Language language(Form form) {
    return form.get("bahasa").equals(Language.EN.name()) ? Language.EN : Language.ID;
  }

  /** The same fields again, with the commitments in the order that was asked for. */
  static Naskah typed(Form form) {
    return new Naskah(
        form.get("judul"),
        form.get("nomor"),
        form.get("pembukaan"),
        arranged(form.all("komitmen"), form.get("aksi")),
        form.get("penutup"),
        List.of(),
        language(form).name());
  }

  static Naskah naskah(Wording it, LegalBases catalogue) {
    return new Naskah(
        it.title(),
        it.number(),
        it.preamble(),
        it.commitments(),
        it.closing(),
        it.legalBases().stream()
            .map(catalogue::cite)
            .map(basis -> new Naskah.Basis(basis.code(), basis.title()))
            .toList(),
        it.language().name());
  }

  /** Whether the form only asks for its fields in another order, or for one more. */
  static boolean arranges(Form form) {
    var act = form.get("aksi");
    return act.equals("tambah") || ACT.matcher(act).matches();
  }

  /** What to write in the field for the number of commitments that the source names. */
  static String claimed(Optional<Form> typed, Optional<Wording> wording) {
    return typed
        .map(form -> form.get("jumlah"))
        .or(() -> wording.map(Wording::claimed).filter(n -> n > 0).map(n -> Integer.toString(n)))
        .orElse("");
  }

  private static List<String> arranged(List<String> commitments, String act) {
    var all = new ArrayList<>(commitments.stream().limit(MOST).toList());
    var found = ACT.matcher(act);
    if (found.matches()) {
      int at = Integer.parseInt(found.group(2)) - 1;
      int other = found.group(1).equals("naik") ? at - 1 : at + 1;
      if (at < 0 || at >= all.size()) {
        return all;
      }
      if (found.group(1).equals("hapus")) {
        all.remove(at);
      } else if (other >= 0 && other < all.size()) {
        Collections.swap(all, at, other);
      }
    } else {
      all.removeIf(String::isEmpty);
      if (act.equals("tambah")) {
        all.add("");
      }
    }
    return all;
  }
}
