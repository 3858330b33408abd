package id.ikrar.web;

import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.event.Zone;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Parsed;
import id.ikrar.qr.QrPayload;
import id.ikrar.seal.ClosingFiles;
import id.ikrar.seal.Seals;
import id.ikrar.signer.Participant;
import id.ikrar.signer.Roster;
import id.ikrar.signing.Acceptance;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.web.view.VerdictView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What this service says when somebody checks: the file's own evidence, and what became of it. */
@Singleton
final class Checks {
  private final Standings standings;
  private final Events events;
  private final Roster roster;
  private final Seals seals;
  private final Trust trust;
  private final Verdicts verdicts;
  private final ClosingFiles closings;

  Checks(
      Standings standings,
      Events events,
      Roster roster,
      Seals seals,
      Trust trust,
      Verdicts verdicts,
      ClosingFiles closings) {
    this.standings = standings;
    this.events = events;
    this.roster = roster;
    this.seals = seals;
    this.trust = trust;
    this.verdicts = verdicts;
    this.closings = closings;
  }

  /** Of a file that somebody brought. */
  Checked file(Uploads.Upload upload, Words words, Instant now) {
    var found =
        switch (upload.bytes()) {
          case Parsed.Ok<Bytes>(var pdf) -> verdicts.of(pdf, now);
          case Parsed.Malformed<Bytes>(var reason) -> Verdict.unreadable(reason);
        };
    if (found.closing().isPresent()) {
      return closing(upload.name(), found.closing().get(), found, words, now);
    }
    var verdict = standings.ask(found, now);
    var zone =
        standings
            .known(verdict)
            .flatMap(it -> events.find(it.event()))
            .map(it -> it.programme().zone());
    var said = new VerdictWords(words, zone.orElse(Zone.WIB), now, verdict.status());
    return checked(upload.name(), verdict, said.of(verdict, List.of()));
  }

  /** Of a document of an organiser; only the service that made it knows of a newer version. */
  private Checked closing(
      String name, Evidence.Closing closing, Verdict verdict, Words words, Instant now) {
    var place = closings.with(verdict.file());
    var zone = place.flatMap(it -> events.find(it.event())).map(it -> it.programme().zone());
    var newest = place.flatMap(it -> closings.versions(it.event()).stream().findFirst());
    var said = new ClosingWords(words, zone.orElse(Zone.WIB), now);
    return checked(name, verdict, said.of(closing, verdict, newest));
  }

  /** Of a pledge that this service took. */
  Checked pledge(Acceptance acceptance, Words words, Instant now) {
    var event = events.find(acceptance.event()).orElseThrow();
    var person = roster.find(acceptance.participant()).orElseThrow();
    var status = standings.of(acceptance, now);
    var said = new VerdictWords(words, event.programme().zone(), now, status);
    var name = acceptance.shortId().printed();
    return seals
        .pdf(acceptance.shortId())
        .map(pdf -> verdicts.of(pdf, now).with(status))
        .map(verdict -> checked(name, verdict, said.of(verdict, identifier(person, words))))
        .orElseGet(() -> {
          var view = said.waiting(acceptance, person, more(event, person, words));
          return new Checked(name, acceptance.signed(), false, view);
        });
  }

  /** What a QR says, where a key of ours signed it. */
  Optional<QrPayload> qr(String text) {
    return QrPayload.parse(text)
        .optional()
        .filter(payload -> trust.qr().stream().anyMatch(payload::signedBy));
  }

  private static Checked checked(String name, Verdict verdict, VerdictView view) {
    return new Checked(name, verdict.file(), verdict.kind().green(), view);
  }

  private static List<VerdictView.Fact> more(Event event, Participant person, Words words) {
    var facts = new ArrayList<VerdictView.Fact>();
    facts.add(new VerdictView.Fact(words.say("sign.event"), event.programme().name()));
    facts.addAll(identifier(person, words));
    return facts;
  }

  /** Masked: never the digits that are a date of birth. */
  private static List<VerdictView.Fact> identifier(Participant person, Words words) {
    var masked = person.identifier().masked();
    return masked.isEmpty()
        ? List.of()
        : List.of(
            new VerdictView.Fact(
                words.say("sign.identifier"), person.identifier().kind().label() + " " + masked));
  }
}
