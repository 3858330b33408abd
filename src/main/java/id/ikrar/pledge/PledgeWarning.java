package id.ikrar.pledge;

import id.ikrar.event.Sentence;
import java.util.List;

/** What an organiser should know before the words freeze; nothing of it forbids to go on. */
public sealed interface PledgeWarning {
  /** In the reader's language, with what to do. */
  Sentence sentence();

  /** The source announces another number of commitments than there are. */
  record CountDiffers(int claimed, int present) implements PledgeWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Naskah menyebut %d komitmen, tetapi hanya %d yang tertulis. Lengkapi dari naskah aslinya; butir yang hilang tidak dikarang."
              .formatted(claimed, present),
          "The text speaks of %d commitments, but %d are written. Complete it from the original; missing points are never invented."
              .formatted(claimed, present));
    }
  }

  /** A law is cited that is no longer in force. */
  record RepealedBasis(String code, String since, List<String> replacedBy)
      implements PledgeWarning {
    public RepealedBasis {
      replacedBy = List.copyOf(replacedBy);
    }

    @Override
    public Sentence sentence() {
      var instead = String.join(", ", replacedBy);
      return new Sentence(
          code
              + " sudah dicabut"
              + (since.isEmpty() ? "" : " sejak " + since)
              + (instead.isEmpty() ? "." : "; penggantinya " + instead + "."),
          code
              + " has been repealed"
              + (since.isEmpty() ? "" : " since " + since)
              + (instead.isEmpty() ? "." : "; it was replaced by " + instead + "."));
    }
  }

  /** A number is cited that belongs to another law. */
  record WrongBasis(String cited, String about, String meant) implements PledgeWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "%s bukan tentang %s; mungkin yang dimaksud %s.".formatted(cited, about, meant),
          "%s is not about %s; %s may be meant.".formatted(cited, about, meant));
    }
  }

  /** The catalogue could not confirm that it is in force. */
  record UnconfirmedBasis(String code) implements PledgeWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "Keberlakuan %s belum dipastikan; periksa sebelum mencantumkannya.".formatted(code),
          "It is not confirmed that %s is in force; check before citing it.".formatted(code));
    }
  }

  /** The catalogue does not have it. */
  record UnknownBasis(String code) implements PledgeWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "%s tidak ada di katalog dasar hukum; periksa nomor dan tahunnya.".formatted(code),
          "%s is not in the catalogue of laws; check its number and year.".formatted(code));
    }
  }

  /** The words name KASN, which was dissolved. */
  record DissolvedBody(String name) implements PledgeWarning {
    @Override
    public Sentence sentence() {
      return new Sentence(
          "%s sudah dibubarkan (Perpres 91/2024 dan 92/2024); jangan dicantumkan sebagai lembaga pengawas."
              .formatted(name),
          "%s was dissolved (Perpres 91/2024 and 92/2024); do not name it as a supervising body."
              .formatted(name));
    }
  }
}
