package id.ikrar.ops;

import id.ikrar.verify.Status;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An archive's report as a table for a terminal: a line for each pledge, then what is wrong. */
record ArchiveTable(Path archive, ArchiveReport report, Locale language) {
  void print(PrintWriter out) {
    out.println();
    out.println(VerifyFiles.printable(archive.toString()));
    out.println(
        row(
            say("IKRAR", "PLEDGE"),
            say("BERKAS", "FILE"),
            say("CATATAN", "RECORD"),
            say("BUKTI", "PROOF"),
            say("PUTUSAN", "VERDICT")));
    for (var pledge : report.pledges()) {
      out.println(
          row(
              VerifyFiles.printable(pledge.id()),
              mark(pledge.file()),
              mark(pledge.record()),
              mark(pledge.proof()),
              verdict(pledge)));
      // What a PDF lacks is said only where it lacks something: an archive holds thousands.
      if (!pledge.verdict().kind().green()) {
        VerdictLines.of(pledge.verdict(), language)
            .forEach(line -> out.println("    " + VerifyFiles.printable(line)));
      }
    }
    report
        .faults()
        .forEach(fault -> out.println("✗ " + VerifyFiles.printable(fault.sentence(language))));
    out.println();
    out.println(counts());
    standing().forEach(out::println);
    out.println(conclusion());
    out.flush();
  }

  private static String row(String id, String file, String record, String proof, String verdict) {
    return "  %-12s %-8s %-8s %-8s %s".formatted(id, file, record, proof, verdict);
  }

  private String verdict(ArchiveReport.Pledge pledge) {
    var sentence = pledge.verdict().kind().sentence(language);
    var word = sentence.substring(0, Math.max(0, sentence.indexOf('.')));
    if (report.ownTrust() && pledge.verdict().kind().green()) {
      word = say("BELUM TERBUKTI", "NOT PROVEN");
    }
    if (pledge.withdrawn()) {
      return word + say(", dicabut", ", withdrawn");
    }
    return pledge.verdict().status() instanceof Status.Corrected
        ? word + say(", diganti", ", replaced")
        : word;
  }

  private static String mark(boolean good) {
    return good ? "✓" : "✗";
  }

  private String counts() {
    return say(
            "%d berkas, %d ikrar: %d asli, %d tidak, %d dicabut; %d hal tidak cocok",
            "%d files, %d pledges: %d genuine, %d not, %d withdrawn; %d things do not fit")
        .formatted(
            report.files(),
            report.pledges().size(),
            report.genuine(),
            report.pledges().size() - report.genuine(),
            report.withdrawn(),
            report.faults().size());
  }

  /** What of withdrawals is known, and as of when. */
  private List<String> standing() {
    var lines = new ArrayList<String>();
    report
        .asOf()
        .ifPresent(at ->
            lines.add(
                say(
                        "Pencabutan menurut daftar status bertanda tangan per ",
                        "Withdrawals by a signed status list as of ")
                    + VerdictLines.time(at)));
    if (report.unasked() > 0) {
      lines.add(
          say(
                  "Untuk %d ikrar tidak ada daftar status: pencabutannya tidak diketahui",
                  "No status list speaks of %d pledges: whether they stand is not known")
              .formatted(report.unasked()));
    }
    return lines;
  }

  private String conclusion() {
    return report.whole()
        ? say(
            "ARSIP UTUH. Setiap berkas sesuai daftar isi dan setiap ikrar asli.",
            "ARCHIVE WHOLE. Every file is as listed and every pledge is genuine.")
        : say(
            "ARSIP TIDAK TERBUKTI UTUH. Lihat yang bertanda ✗.",
            "ARCHIVE NOT PROVEN WHOLE. See what is marked ✗.");
  }

  private String say(String indonesian, String english) {
    return language.getLanguage().equals("en") ? english : indonesian;
  }
}
