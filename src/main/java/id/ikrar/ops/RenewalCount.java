package id.ikrar.ops;

import java.io.PrintWriter;
import java.util.Locale;

/** Counts what became of files, and says at once which of them could not be renewed. */
final class RenewalCount {
  private final PrintWriter out;
  private final boolean english;
  private int renewed;
  private int fresh;
  private int refused;
  private int unsealed;

  RenewalCount(PrintWriter out, Locale language) {
    this.out = out;
    this.english = language.getLanguage().equals("en");
  }

  void add(String name, GenuineRenewal.Outcome outcome) {
    switch (outcome) {
      case GenuineRenewal.Outcome.Renewed _ -> renewed++;
      case GenuineRenewal.Outcome.Fresh _ -> fresh++;
      case GenuineRenewal.Outcome.Refused(var reason) -> {
        refused++;
        out.println(VerifyFiles.printable(name + ": " + reason));
        out.flush();
      }
    }
  }

  /** A pledge whose file is not made yet: it will have a timestamp of that day. */
  void unsealed() {
    unsealed++;
  }

  boolean complete() {
    return refused == 0;
  }

  String line() {
    var line =
        (english
                ? "%d files: %d renewed, %d hold long enough, %d not renewed"
                : "%d berkas: %d diperbarui, %d masih cukup lama, %d tidak diperbarui")
            .formatted(renewed + fresh + refused, renewed, fresh, refused);
    return unsealed == 0
        ? line
        : line + (english ? ", %d not sealed yet" : ", %d belum disegel").formatted(unsealed);
  }
}
