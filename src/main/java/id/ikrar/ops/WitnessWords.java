package id.ikrar.ops;

import id.ikrar.tlog.Checkpoint;
import id.ikrar.tlog.LogFollower.Step;
import id.ikrar.tlog.Witness.Answer;
import java.util.Locale;
import java.util.Optional;

/**
 * What a witness says of one look at a log, in one line.
 *
 * @param alarm whether somebody must look into it
 */
record WitnessWords(boolean alarm, String line) {
  private static final String ALARM = "ALARM ";

  static WitnessWords of(Step step, Locale language) {
    boolean english = language.getLanguage().equals("en");
    return switch (step) {
      case Step.Grown(var before, var head, _) ->
          calm(
              english,
              "%s: %d entries, %d new, consistent, cosigned",
              "%s: %d entri, %d baru, selaras, ditandatangani saksi",
              head.origin(),
              head.size(),
              head.size() - before.size());
      case Step.Unchanged(var head) ->
          calm(
              english,
              "%s: %d entries, nothing new",
              "%s: %d entri, tidak ada yang baru",
              head.origin(),
              head.size());
      case Step.Behind(var before, var head) ->
          calm(
              english,
              "%s: shows an older checkpoint, %d entries; seen were %d of the same history",
              "%s: menunjukkan checkpoint lama, %d entri; sudah terlihat %d dari riwayat yang"
                  + " sama",
              head.origin(),
              head.size(),
              before.size());
      case Step.Forked(var before, var head) -> forked(before, head, english);
      case Step.WentBack(var before, var head) ->
          loud(
              english,
              "%s: the log went back: %d entries were seen, now it shows %d and not that they"
                  + " are of one history",
              "%s: log mundur: sudah terlihat %d entri, kini %d tanpa bukti bahwa riwayatnya"
                  + " sama",
              head.origin(),
              before.size(),
              head.size());
      case Step.Damaged(var head, var fault) ->
          loud(
              english,
              "%s: the tiles do not show what the checkpoint says: %s",
              "%s: tile tidak menunjukkan isi checkpoint: %s",
              head.origin(),
              Difference.of(fault).sentence(language));
      case Step.Refused(var answer) -> refused(answer, english);
    };
  }

  /** Of a request that came from outside: only two histories are worth an alarm. */
  static Optional<WitnessWords> of(Answer answer, Locale language) {
    boolean english = language.getLanguage().equals("en");
    return switch (answer) {
      case Answer.Cosigned(var head, _, _) ->
          Optional.of(
              calm(
                  english,
                  "%s: %d entries, consistent, cosigned on request",
                  "%s: %d entri, selaras, ditandatangani saksi atas permintaan",
                  head.origin(),
                  head.size()));
      case Answer.Forked(var before, var head) -> Optional.of(forked(before, head, english));
      case Answer.Conflict _,
          Answer.UnknownLog _,
          Answer.Unsigned _,
          Answer.Unproven _,
          Answer.Malformed _ ->
          Optional.empty();
    };
  }

  private static WitnessWords refused(Answer answer, boolean english) {
    return switch (answer) {
      case Answer.UnknownLog(var origin) ->
          loud(
              english,
              "%s: no key of this log was given",
              "%s: kunci log ini belum disebutkan",
              origin);
      case Answer.Unsigned(var reason) ->
          loud(
              english,
              "the checkpoint is not signed by a key of the log (%s)",
              "checkpoint tidak ditandatangani kunci log (%s)",
              reason);
      case Answer.Malformed(var reason) ->
          loud(english, "this is no checkpoint (%s)", "ini bukan checkpoint (%s)", reason);
      case Answer.Forked(var before, var head) -> forked(before, head, english);
      case Answer.Unproven(var before, var head) -> forked(before, head, english);
      case Answer.Cosigned(var head, _, _) ->
          calm(english, "%s: %d", "%s: %d", head.origin(), head.size());
      case Answer.Conflict(var latest) -> calm(english, "%d", "%d", latest);
    };
  }

  private static WitnessWords forked(Checkpoint before, Checkpoint head, boolean english) {
    return loud(
        english,
        "%s: TWO HISTORIES under one key: %d entries with root %s, and %d entries with root"
            + " %s do not continue each other",
        "%s: DUA RIWAYAT di bawah satu kunci: %d entri dengan akar %s, dan %d entri dengan"
            + " akar %s tidak saling melanjutkan",
        head.origin(),
        before.size(),
        before.root(),
        head.size(),
        head.root());
  }

  private static WitnessWords calm(boolean english, String first, String second, Object... values) {
    return new WitnessWords(false, (english ? first : second).formatted(values));
  }

  private static WitnessWords loud(boolean english, String first, String second, Object... values) {
    return new WitnessWords(true, ALARM + (english ? first : second).formatted(values));
  }
}
