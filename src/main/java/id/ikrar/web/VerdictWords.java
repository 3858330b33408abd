package id.ikrar.web;

import id.ikrar.event.Zone;
import id.ikrar.kernel.ShortId;
import id.ikrar.signer.Participant;
import id.ikrar.signing.Acceptance;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Finding;
import id.ikrar.verify.Kind;
import id.ikrar.verify.PledgeRecord;
import id.ikrar.verify.Rule;
import id.ikrar.verify.SignatureReport;
import id.ikrar.verify.Status;
import id.ikrar.verify.Verdict;
import id.ikrar.web.view.Badge;
import id.ikrar.web.view.VerdictView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says a verdict so that it can be read aloud: who, when, and as of when we say so. */
final class VerdictWords {
  private final Words words;
  private final Zone zone;
  private final Instant now;
  private final Status status;

  VerdictWords(Words words, Zone zone, Instant now, Status status) {
    this.words = words;
    this.zone = zone;
    this.now = now;
    this.status = status;
  }

  /** Of a file. */
  VerdictView of(Verdict verdict, List<VerdictView.Fact> more) {
    var locale = Locale.of(Languages.tag(words.language()));
    boolean green = verdict.kind().green();
    var kind = green ? verdict.kind().sentence(locale) : verdict.sentence(locale);
    return switch (verdict.evidence()) {
      case Evidence.Pledge(var record, var logged) -> {
        var sentence =
            green
                ? signed(record, signedAt(verdict, record))
                : words.say("verdict.bad", kind, stamp(now));
        var facts = new ArrayList<>(facts(record, signedAt(verdict, record)));
        facts.add(fact("verdict.kind", signatureKind(verdict)));
        facts.addAll(more);
        yield view(
            record.shortId().printed(),
            sentence,
            verdict,
            green ? kind + " " + advice() : words.say("verdict.bad.todo"),
            // What a file that is not genuine says of itself is no fact to compare.
            green ? compare(record) : List.of(),
            green ? facts : List.of(),
            findings(verdict, logged, locale));
      }
      case Evidence.None(), Evidence.Closing _ ->
          view(
              "",
              words.say("verdict.bad", kind, stamp(now)),
              verdict,
              words.say("verdict.bad.todo"),
              List.of(),
              List.of(),
              findings(verdict, new Evidence.NotProven(), locale));
    };
  }

  /** Of a signature that was accepted and is not sealed yet. */
  VerdictView waiting(Acceptance acceptance, Participant person, List<VerdictView.Fact> more) {
    var shortId = acceptance.shortId();
    return new VerdictView(
        shortId.printed(),
        switch (status) {
          case Status.Withdrawn(_, _, var why) -> gone("verdict.withdrawn", person.name(), why);
          case Status.Corrected(_, _, var why) -> gone("verdict.corrected", person.name(), why);
          case Status.Stands _, Status.Unknown _ ->
              words.say(
                  "verdict.waiting", person.name(), moment(acceptance.acceptedAt()), stamp(now));
        },
        "warn",
        words.say("verdict.waiting.todo") + " " + advice(),
        compare(person.name(), person.jabatan(), shortId),
        more,
        List.of(finding("verdict.seal", new Badge(words.say("docs.waiting"), "warn"))),
        unchecked(),
        newer());
  }

  private String signed(PledgeRecord record, Instant at) {
    return switch (status) {
      case Status.Withdrawn(_, _, var why) -> gone("verdict.withdrawn", record.name(), why);
      case Status.Corrected(_, _, var why) -> gone("verdict.corrected", record.name(), why);
      case Status.Stands _, Status.Unknown _ ->
          words.say("verdict.signed", record.name(), moment(at), stamp(now));
    };
  }

  // The reason comes last: what stands in it like a blank is no blank.
  private String gone(String key, String name, Status.Why why) {
    return switch (why) {
      case Status.Told(var at, var by, var reason, _) ->
          words.say(key, name, moment(at), words.say("withdrawn.by." + by), stamp(now), reason);
      case Status.Untold _ -> words.say("verdict.gone", name, stamp(now));
    };
  }

  private String advice() {
    return switch (status) {
      case Status.Unknown _ -> words.say("verdict.withdrawal", stamp(now));
      case Status.Stands _ -> words.say("verdict.stands", stamp(now));
      case Status.Withdrawn _ -> words.say("verdict.withdrawn.note");
      case Status.Corrected _ -> words.say("verdict.corrected.note", newer());
    };
  }

  /** The short id of the pledge that stands instead, as printed; empty where none is known. */
  private String newer() {
    return status instanceof Status.Corrected(_, _, Status.Told(_, _, _, var newer))
        ? new ShortId(newer).printed()
        : "";
  }

  private List<String> unchecked() {
    return status instanceof Status.Unknown
        ? List.of(words.say("verdict.unchecked.withdrawal"), words.say("verdict.unchecked.paper"))
        : List.of(words.say("verdict.unchecked.paper"));
  }

  private VerdictView view(
      String shortId,
      String sentence,
      Verdict verdict,
      String advice,
      List<VerdictView.Fact> facts,
      List<VerdictView.Fact> more,
      List<VerdictView.Finding> findings) {
    // Green only when the service was asked and knows of no withdrawal.
    var mood = !verdict.kind().green() ? "bad" : status instanceof Status.Stands ? "done" : "warn";
    return new VerdictView(
        shortId, sentence, mood, advice, facts, more, findings, unchecked(), newer());
  }

  private List<VerdictView.Fact> compare(PledgeRecord record) {
    return compare(record.name(), record.jabatan(), record.shortId());
  }

  private List<VerdictView.Fact> compare(String name, String jabatan, ShortId shortId) {
    return List.of(
        fact("sign.name", name),
        fact("sign.jabatan", jabatan.isEmpty() ? "–" : jabatan),
        fact("receipt.id", shortId.printed()));
  }

  private String signatureKind(Verdict verdict) {
    return switch (verdict.signatureKind()) {
      case CERTIFIED ->
          words.say("kind.signature.CERTIFIED", verdict.signatures().getFirst().name());
      case UNCERTIFIED, NOT_PROVEN -> words.say("kind.signature.UNCERTIFIED");
    };
  }

  private List<VerdictView.Fact> facts(PledgeRecord record, Instant at) {
    var facts = new ArrayList<VerdictView.Fact>();
    if (!record.instansi().isEmpty()) {
      facts.add(fact("sign.instansi", record.instansi()));
    }
    facts.add(fact("sign.event", record.eventName()));
    facts.add(fact("verdict.organizer", record.organizerName()));
    facts.add(fact("receipt.at", moment(at)));
    facts.add(fact("verdict.how", how(record.identification())));
    record
        .passkey()
        .ifPresent(it ->
            facts.add(fact("verdict.passkey", words.say("passkey.used", it.site().origin()))));
    return facts;
  }

  // Another service, or a later one, may know more ways than this one.
  private String how(String identification) {
    var key = "how." + identification;
    return words.has(key) ? words.say(key) : identification;
  }

  private List<VerdictView.Finding> findings(
      Verdict verdict, Evidence.Logged logged, Locale locale) {
    var findings = new ArrayList<VerdictView.Finding>();
    for (var it : verdict.findings()) {
      if (it.rule() != Rule.WITHDRAWAL) {
        findings.add(finding(it, locale));
      }
    }
    for (var signature : verdict.signatures()) {
      findings.add(finding(signature));
    }
    if (logged instanceof Evidence.Proven(var origin, var index, _, _, _)) {
      findings.add(
          finding(
              "verdict.log",
              new Badge(words.say("verdict.logged", words.number(index), origin), "done")));
    }
    findings.add(
        new VerdictView.Finding("SHA-256", new Badge(verdict.file().hex(), mood(verdict.kind()))));
    return findings;
  }

  private VerdictView.Finding finding(Finding it, Locale locale) {
    return new VerdictView.Finding(
        it.place().isEmpty() ? words.say("verdict.whole") : it.place(),
        new Badge(it.sentence(locale), it.fault() ? "bad" : "warn"));
  }

  private VerdictView.Finding finding(SignatureReport it) {
    var state =
        it.intact() && it.trusted()
            ? new Badge(words.say("verdict.intact", time(it.time())), "done")
            : it.intact()
                ? new Badge(words.say("verdict.untrusted", time(it.time())), "bad")
                : new Badge(words.say("verdict.broken"), "bad");
    return new VerdictView.Finding(words.say("verdict.signature", it.name(), it.field()), state);
  }

  private VerdictView.Finding finding(String key, Badge badge) {
    return new VerdictView.Finding(words.say(key), badge);
  }

  private VerdictView.Fact fact(String key, String value) {
    return new VerdictView.Fact(words.say(key), value);
  }

  private String time(SignatureReport.Time time) {
    return switch (time) {
      case SignatureReport.Stamped(var at, _) -> words.say("verdict.time.stamped", moment(at));
      case SignatureReport.Covered(var at, _) -> words.say("verdict.time.covered", moment(at));
      case SignatureReport.Claimed(var at) -> words.say("verdict.time.claimed", moment(at));
      case SignatureReport.Unknown() -> words.say("verdict.time.unknown");
    };
  }

  /** By the first signature's timestamp, else as the record says. */
  private static Instant signedAt(Verdict verdict, PledgeRecord record) {
    return verdict.signatures().stream()
        .findFirst()
        .map(SignatureReport::time)
        .map(time -> time instanceof SignatureReport.Stamped(var at, _) ? at : record.consentedAt())
        .orElse(record.consentedAt());
  }

  private static String mood(Kind kind) {
    return kind.green() ? "done" : "bad";
  }

  private String stamp(Instant instant) {
    return words.stamp(instant, zone);
  }

  private String moment(Instant instant) {
    return words.moment(instant, zone);
  }
}
