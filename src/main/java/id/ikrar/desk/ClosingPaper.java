package id.ikrar.desk;

import id.ikrar.event.Language;
import java.util.Arrays;
import java.util.Optional;

/** The documents that an organiser takes home when an event is closed. */
public enum ClosingPaper {
  DECLARATION("deklarasi", "Deklarasi", "Declaration"),
  MINUTES("berita-acara", "Berita Acara", "Minutes"),
  ATTENDANCE("daftar-hadir", "Daftar Hadir", "Attendance List"),
  RECAPITULATION("rekapitulasi", "Rekapitulasi", "Recapitulation"),
  NOT_SIGNED("belum-menandatangani", "Daftar yang Belum Menandatangani", "Who Has Not Signed");

  private final String file;
  private final String indonesian;
  private final String english;

  ClosingPaper(String file, String indonesian, String english) {
    this.file = file;
    this.indonesian = indonesian;
    this.english = english;
  }

  /** The word that stands for it in addresses and names of files. */
  public String file() {
    return file;
  }

  public String title(Language language) {
    return switch (language) {
      case ID -> indonesian;
      case EN -> english;
    };
  }

  public static Optional<ClosingPaper> of(String file) {
    return Arrays.stream(values()).filter(it -> it.file.equals(file)).findFirst();
  }
}
