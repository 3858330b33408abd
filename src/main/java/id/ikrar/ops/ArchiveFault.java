package id.ikrar.ops;

import java.util.Locale;

/** What is wrong with the archive of an event as a whole, beside what is wrong with its PDFs. */
record ArchiveFault(Kind kind, String file, String detail) {
  /** In the order in which they are told. */
  enum Kind {
    NOT_TRUSTED(
        "Akar yang dipercaya tidak tersedia: yang ada hanya milik arsip ini sendiri, dan arsip"
            + " tidak dapat menjamin dirinya. Sebutkan akar dari sumber lain dengan --trust BERKAS.",
        "No trusted root is at hand: there is only the archive's own, and no archive can vouch"
            + " for itself. Name a root from elsewhere with --trust FILE."),
    UNREADABLE("%1$s tidak terbaca: %2$s.", "%1$s cannot be read: %2$s."),
    MISSING(
        "%1$s tercantum dalam daftar isi, tetapi tidak ada di arsip.",
        "%1$s is in the table of contents, but not in the archive."),
    EXTRA(
        "%1$s ada di arsip, tetapi tidak tercantum dalam daftar isi.",
        "%1$s is in the archive, but not in the table of contents."),
    ALTERED(
        "%1$s bukan berkas yang tercantum dalam daftar isi: SHA-256-nya berbeda.",
        "%1$s is not the file of the table of contents: its SHA-256 differs."),
    SWAPPED("%1$s memuat ikrar lain, %2$s.", "%1$s holds another pledge, %2$s."),
    RECORD(
        "%1$s berbeda dari catatan yang ada dalam PDF-nya.",
        "%1$s differs from the record in its PDF."),
    PROOF(
        "%1$s berbeda dari bukti log yang ada dalam segel PDF-nya.",
        "%1$s differs from the log's proof in the seal of its PDF."),
    ALONE("%1$s tidak ada, padahal %2$s ada.", "%1$s is not there, though %2$s is."),
    ROOT(
        "%1$s menyebut akar atau kunci yang tidak dipercaya.",
        "%1$s names a root or key that is not trusted."),
    LOG(
        "%1$s bukan keadaan log yang dipercaya: %2$s.",
        "%1$s is not the state of a trusted log: %2$s."),
    STATUS(
        "%1$s bukan daftar status bertanda tangan kunci log yang dipercaya: %2$s.",
        "%1$s is no status list that a trusted key of the log signed: %2$s.");

    private final String indonesian;
    private final String english;

    Kind(String indonesian, String english) {
      this.indonesian = indonesian;
      this.english = english;
    }

    /** For machines: never changes once published. */
    String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  String sentence(Locale language) {
    var text = language.getLanguage().equals("en") ? kind.english : kind.indonesian;
    return text.formatted(file, detail);
  }
}
