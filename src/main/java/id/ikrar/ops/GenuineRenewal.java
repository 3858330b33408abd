package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.seal.Renewal;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.Finding;
import id.ikrar.verify.Kind;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Renews files that are genuine and remain so: a fresh timestamp over a forgery would only lend it
 * a date.
 *
 * @param soon files whose newest timestamp holds until then are left alone
 */
record GenuineRenewal(
    Renewal renewal, Trust trust, Instant soon, InstantSource clock, Locale language) {

  /** What became of one file. */
  sealed interface Outcome {
    /** Renewed, and judged again; the record is what the log calls it. */
    record Renewed(Bytes pdf, Digest record) implements Outcome {}

    /** It needs none now. */
    record Fresh() implements Outcome {}

    /** It cannot be renewed; why, in one sentence. */
    record Refused(String reason) implements Outcome {}
  }

  Outcome of(Bytes pdf) {
    var before = Verifier.verify(pdf, trust, clock.instant());
    if (!before.kind().green()) {
      return new Outcome.Refused(reason(before));
    }
    return switch (renewal.renew(pdf, soon, clock.instant())) {
      case Renewal.Outcome.Fresh _ -> new Outcome.Fresh();
      case Renewal.Outcome.Renewed(var renewed, var _) -> judged(renewed);
      case Renewal.Outcome.NoGain(var until) ->
          new Outcome.Refused(
              say(
                  "stempel waktu baru berakhir pada saat yang sama, %s: otoritas stempel waktu"
                      + " perlu sertifikat baru lebih dahulu",
                  "a fresh timestamp would end at the same time, %s: the timestamp authority"
                      + " needs a new certificate first",
                  until));
      case Renewal.Outcome.NoTimestamp _ ->
          new Outcome.Refused(
              say(
                  "otoritas stempel waktu tidak dapat dihubungi; ulangi nanti",
                  "the timestamp authority cannot be reached; try again later"));
      case Renewal.Outcome.NotArchived(var why) ->
          new Outcome.Refused(
              say("berkas belum diarsipkan (%s)", "the file is not archived (%s)", why));
    };
  }

  private Outcome judged(Bytes renewed) {
    var after = Verifier.verify(renewed, trust, clock.instant());
    return after.kind() == Kind.INTACT_ARCHIVED
            && after.evidence() instanceof Evidence.Pledge(var record, var _)
        ? new Outcome.Renewed(renewed, record.digest())
        : new Outcome.Refused(
            say(
                "hasilnya tidak asli lagi: %s",
                "the result would not be genuine: %s", reason(after)));
  }

  private String reason(Verdict verdict) {
    var faults =
        verdict.findings().stream()
            .filter(Finding::fault)
            .map(finding -> finding.sentence(language))
            .collect(Collectors.joining(" "));
    return (verdict.kind().sentence(language) + " " + faults).strip();
  }

  private String say(String indonesian, String english, Object... arguments) {
    return (language.getLanguage().equals("en") ? english : indonesian).formatted(arguments);
  }
}
