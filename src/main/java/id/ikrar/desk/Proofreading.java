package id.ikrar.desk;

import id.ikrar.event.Sentence;
import id.ikrar.pledge.Lettering;
import id.ikrar.pledge.Pledge;
import id.ikrar.signer.Participant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks for characters that no sheet could show, before words freeze or people come on a list. */
final class Proofreading {
  /** So many places are named; the others show once these are mended. */
  static final int MOST = 10;

  private final Lettering lettering;
  private final List<Undrawable> found = new ArrayList<>();

  private Proofreading(Lettering lettering) {
    this.lettering = lettering;
  }

  /** All that stands on every sheet of a pledge. */
  static List<Undrawable> of(Pledge pledge, Lettering lettering) {
    var wording = pledge.wording();
    var programme = pledge.programme();
    var reading = new Proofreading(lettering);
    // The title stands in capitals, and a letter may lack its capital.
    reading.read("Judul naskah", "Title of the words", wording.title());
    reading.read("Judul naskah", "Title of the words", wording.title().toUpperCase(Locale.ROOT));
    reading.read("Nomor naskah", "Number of the words", wording.number());
    reading.read("Pembuka naskah", "Opening of the words", wording.preamble());
    for (int i = 0; i < wording.commitments().size(); i++) {
      reading.read("Butir " + (i + 1), "Commitment " + (i + 1), wording.commitments().get(i));
    }
    reading.read("Penutup naskah", "Closing of the words", wording.closing());
    for (var basis : pledge.legalBases()) {
      reading.read("Dasar hukum " + basis.code(), "Legal basis " + basis.code(), basis.printed());
    }
    var head = pledge.organizer().letterhead();
    reading.read("Kepala surat", "Letterhead", head.government() + head.office());
    reading.read("Kepala surat", "Letterhead", String.join(" ", head.address()));
    reading.read("Tempat", "Place", programme.place());
    for (var witness : programme.witnesses()) {
      reading.read("Saksi", "Witness", witness.name() + " " + witness.jabatan());
    }
    return reading.all();
  }

  /** What stands on the sheets of these people. */
  static List<Undrawable> of(List<Participant> people, Lettering lettering) {
    var reading = new Proofreading(lettering);
    for (var person : people) {
      var text =
          String.join(" ", person.name(), person.jabatan(), person.pangkat(), person.instansi());
      reading.read("Peserta nomor " + person.number(), "Participant " + person.number(), text);
      reading.read(
          "Peserta nomor " + person.number(),
          "Participant " + person.number(),
          person.identifier().value());
    }
    return reading.all();
  }

  private void read(String indonesian, String english, String text) {
    var lacking = lettering.uncovered(text);
    var place = new Sentence(indonesian, english);
    if (!lacking.isEmpty() && found.stream().noneMatch(it -> it.place().equals(place))) {
      found.add(new Undrawable(place, lacking));
    }
  }

  private List<Undrawable> all() {
    return found.stream().limit(MOST).toList();
  }
}
