package id.ikrar.web;

import id.ikrar.Settings;
import id.ikrar.event.Zone;
import id.ikrar.page.CheckReport;
import id.ikrar.page.CheckReport.Line;
import id.ikrar.page.CheckReport.Section;
import id.ikrar.web.view.VerdictView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says on paper what the pages of a check say on the screen. */
@Singleton
final class ReportWords {
  private final String host;

  ReportWords(Settings settings) {
    this.host = settings.host();
  }

  /** Of one file. */
  CheckReport of(Checked checked, Words words, Instant now) {
    var view = checked.view();
    var file =
        new Section(
            words.say("report.file"),
            List.of(
                new Line(words.say("report.name"), checked.file()),
                new Line("SHA-256", checked.digest().hex())));
    var facts =
        Stream.concat(view.facts().stream(), view.more().stream())
            .map(fact -> new Line(fact.name(), fact.value()))
            .toList();
    var findings =
        view.findings().stream()
            .map(finding -> new Line(finding.what(), finding.result().word()))
            .toList();
    var unchecked = view.unchecked().stream().map(it -> new Line("", it)).toList();
    var sections = new ArrayList<Section>();
    sections.add(file);
    section(sections, words.say("report.said"), facts, words);
    section(sections, words.say("verdict.checked"), findings, words);
    section(sections, words.say("verdict.unchecked"), unchecked, words);
    return report(view.sentence(), view.advice(), sections, words, now);
  }

  /** Of several. */
  CheckReport of(String sentence, List<Checked> all, Words words, Instant now) {
    var lines = all.stream().map(it -> line(it.file(), it.view(), it.digest().hex())).toList();
    var sections = new ArrayList<Section>();
    section(sections, words.say("verdicts.file"), lines, words);
    return report(sentence, "", sections, words, now);
  }

  private static Line line(String file, VerdictView view, String digest) {
    var code = view.shortId().isEmpty() ? "" : " " + view.shortId();
    return new Line(file, view.sentence() + code + "\nSHA-256 " + digest);
  }

  private CheckReport report(
      String sentence, String advice, List<Section> sections, Words words, Instant now) {
    var notes = new ArrayList<String>();
    if (!advice.isEmpty()) {
      notes.add(advice);
    }
    notes.add(words.say("report.what", host, words.moment(now, Zone.WIB)));
    notes.add(words.say("report.kept"));
    return new CheckReport(
        words.language(),
        host,
        now,
        Zone.WIB,
        words.say("report.title"),
        sentence,
        notes,
        sections);
  }

  /** What is too much for a section is counted. */
  private static void section(
      List<Section> sections, String heading, List<Line> lines, Words words) {
    if (lines.size() > CheckReport.MAX_LINES) {
      int most = CheckReport.MAX_LINES - 1;
      var rest = new Line("", words.say("report.more", words.number(lines.size() - most)));
      var cut = Stream.concat(lines.stream().limit(most), Stream.of(rest)).toList();
      sections.add(new Section(heading, cut));
    } else if (!lines.isEmpty()) {
      sections.add(new Section(heading, lines));
    }
  }
}
