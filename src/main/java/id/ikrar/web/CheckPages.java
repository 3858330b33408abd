package id.ikrar.web;

import id.ikrar.event.Zone;
import id.ikrar.seal.CheckReports;
import id.ikrar.verify.Trust;
import id.ikrar.web.view.CheckView;
import id.ikrar.web.view.CheckedView;
import id.ikrar.web.view.VerdictsView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** The pages of a check: its door, one answer, a table of answers. */
@Singleton
final class CheckPages {
  private static final String LIMIT = (Gate.MAX_PDF_BYTES / 1024 / 1024) + " MB";

  private final Frames frames;
  private final ReportWords reports;
  private final CheckReports seals;
  private final String keys;

  CheckPages(Frames frames, ReportWords reports, CheckReports seals, Trust trust) {
    this.frames = frames;
    this.reports = reports;
    this.seals = seals;
    var base64 = Base64.getUrlEncoder().withoutPadding();
    keys =
        trust.qr().stream()
            .map(key -> base64.encodeToString(key.toArray()))
            .collect(Collectors.joining(" "));
  }

  /** With what was typed and why it did not do, both perhaps empty. */
  HttpResponse<?> door(HttpRequest<?> request, HttpStatus status, String typed, String complaint) {
    return frames.page(request, status, "check", new CheckView(typed, complaint, LIMIT, keys), "");
  }

  HttpResponse<?> verdict(HttpRequest<?> request, Checked checked, Instant now) {
    var ticket = seals.ticket(reports.of(checked, Frames.words(request), now), now);
    return frames.page(request, "verdict", new CheckedView(checked.view(), ticket));
  }

  HttpResponse<?> verdicts(HttpRequest<?> request, List<Checked> all, Instant now) {
    var words = Frames.words(request);
    var rows =
        all.stream()
            .map(it ->
                new VerdictsView.Row(
                    it.file(),
                    it.view().mood(),
                    it.view().sentence(),
                    it.view().shortId(),
                    it.digest().hex()))
            .toList();
    long genuine = all.stream().filter(Checked::genuine).count();
    var sentence =
        words.say(
            "verdicts.sentence",
            words.number(all.size()),
            words.number(genuine),
            words.number(all.size() - genuine),
            words.stamp(now, Zone.WIB));
    var ticket = seals.ticket(reports.of(sentence, all, words, now), now);
    return frames.page(request, "verdicts", new VerdictsView(sentence, mood(all), rows, ticket));
  }

  private static String mood(List<Checked> all) {
    var moods = all.stream().map(it -> it.view().mood()).toList();
    return moods.contains("bad") ? "bad" : moods.contains("warn") ? "warn" : "done";
  }
}
