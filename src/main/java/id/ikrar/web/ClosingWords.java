package id.ikrar.web;

import id.ikrar.event.Zone;
import id.ikrar.seal.ClosingFiles;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.SignatureReport;
import id.ikrar.verify.Verdict;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.VerdictView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says what a closing document is, so that nobody takes it for a pledge. */
final class ClosingWords {
  private final Words words;
  private final Zone zone;
  private final Instant now;

  ClosingWords(Words words, Zone zone, Instant now) {
    this.words = words;
    this.zone = zone;
    this.now = now;
  }

  /**
   * Of a document that was not changed since it was sealed.
   *
   * @param newest the newest version of the event's documents, where this service knows the file
   */
  VerdictView of(Evidence.Closing closing, Verdict verdict, Optional<ClosingFiles.Version> newest) {
    var record = closing.record();
    var locale = Locale.of(Languages.tag(words.language()));
    var replaced = newest.filter(it -> it.number() > record.version());
    var advice =
        replaced
            .map(it ->
                words.say(
                    "closing.check.replaced",
                    it.number(),
                    words.moment(it.madeAt(), zone),
                    words.stamp(now, zone)))
            .or(() -> newest.map(_ -> words.say("closing.check.newest", words.stamp(now, zone))))
            .orElseGet(() -> words.say("closing.check.unknown"));
    return new VerdictView(
        "",
        words.say(
            "closing.check",
            record.title(locale),
            record.version(),
            record.organizerName(),
            sealed(closing)),
        newest.isPresent() && replaced.isEmpty() ? "done" : "warn",
        words.say("closing.check.note") + " " + advice,
        List.of(
            fact("closing.check.paper", record.title(locale)),
            fact("sign.event", record.eventName()),
            fact("verdict.organizer", record.organizerName())),
        List.of(
            fact("closing.check.version", Long.toString(record.version())),
            fact("closing.check.at", words.moment(record.at(), zone))),
        List.of(
            new VerdictView.Finding(
                words.say("verdict.seal"), new Badge(words.say("closing.check.intact"), "done")),
            new VerdictView.Finding("SHA-256", new Badge(verdict.file().hex(), "done"))),
        List.of(words.say("verdict.unchecked.paper")),
        "");
  }

  private String sealed(Evidence.Closing closing) {
    var at =
        switch (closing.sealed()) {
          case SignatureReport.Stamped(var moment, var _) -> moment;
          case SignatureReport.Covered(var moment, var _) -> moment;
          case SignatureReport.Claimed(var moment) -> moment;
          case SignatureReport.Unknown() -> closing.record().at();
        };
    return words.moment(at, zone);
  }

  private VerdictView.Fact fact(String key, String value) {
    return new VerdictView.Fact(words.say(key), value);
  }
}
