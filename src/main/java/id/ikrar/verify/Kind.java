package id.ikrar.verify;

import java.util.Locale;

/** The one word of a verdict. */
public enum Kind {
  EXACT(
      "ASLI. Berkas ini sama persis dengan yang tercatat dalam log publik.",
      "GENUINE. These very bytes are recorded in the public log."),
  INTACT(
      "ASLI. Kedua tanda tangan utuh dan tidak ada yang berubah.",
      "GENUINE. Both signatures are intact and nothing was changed."),
  INTACT_ARCHIVED(
      "ASLI. Kedua tanda tangan utuh; hanya data arsip yang ditambahkan.",
      "GENUINE. Both signatures are intact; only archive data were added."),
  CHANGED(
      "BERUBAH. Isi berkas bukan lagi yang ditandatangani.",
      "CHANGED. The file is no longer what was signed."),
  BROKEN(
      "TIDAK SAH. Bukti di dalam berkas tidak cocok satu sama lain.",
      "NOT VALID. The evidence in the file contradicts itself."),
  NOT_OURS(
      "BUKAN TERBITAN KAMI. Ditandatangani pihak lain yang tidak kami kenal.",
      "NOT ISSUED HERE. Signed by somebody else whom we do not know."),
  NO_SIGNATURE(
      "TANPA TANDA TANGAN. Berkas ini tidak memuat tanda tangan elektronik.",
      "NO SIGNATURE. This file holds no electronic signature."),
  UNREADABLE(
      "TIDAK TERBACA. Berkas ini bukan PDF yang dapat diperiksa.",
      "UNREADABLE. This file is no PDF that can be checked.");

  private final String indonesian;
  private final String english;

  Kind(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  /** Whether the file may be relied on. */
  public boolean green() {
    return switch (this) {
      case EXACT, INTACT, INTACT_ARCHIVED -> true;
      case CHANGED, BROKEN, NOT_OURS, NO_SIGNATURE, UNREADABLE -> false;
    };
  }

  /** One sentence that an official can read aloud: English, or else Indonesian. */
  public String sentence(Locale locale) {
    return locale.getLanguage().equals("en") ? english : indonesian;
  }
}
