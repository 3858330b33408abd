package id.ikrar.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PresenceCodesTest {
  private static final Event.Id EVENT = new Event.Id("0".repeat(20));
  private static final Event.Id OTHER = new Event.Id("1".repeat(20));
  private static final Instant MINUTE = Instant.parse("2026-11-21T02:00:00Z");

  private final PresenceCodes codes = new PresenceCodes(Bytes.owning(new byte[32]));

  @Test
  void aCodeIsGoodForItsMinuteAndTheOnesBesideIt() {
    var code = codes.shown(EVENT, MINUTE).code();
    assertThat(codes.accepts(EVENT, code, MINUTE.minusSeconds(61))).isFalse();
    assertThat(codes.accepts(EVENT, code, MINUTE.minusSeconds(60))).isTrue();
    assertThat(codes.accepts(EVENT, code, MINUTE)).isTrue();
    assertThat(codes.accepts(EVENT, code, MINUTE.plusSeconds(119))).isTrue();
    assertThat(codes.accepts(EVENT, code, MINUTE.plusSeconds(120))).isFalse();
  }

  @Test
  void theScreenSaysWhenTheNextOneComes() {
    var shown = codes.shown(EVENT, MINUTE.plusSeconds(59));
    assertThat(shown).isEqualTo(codes.shown(EVENT, MINUTE));
    assertThat(shown.until()).isEqualTo(MINUTE.plusSeconds(60));
    assertThat(codes.shown(EVENT, shown.until()).code()).isNotEqualTo(shown.code());
    assertThat(shown.toString()).doesNotContain(shown.code());
  }

  @Test
  void blanksAndCaseDoNotMatter() {
    var shown = codes.shown(EVENT, MINUTE);
    var typed = " " + shown.grouped().toLowerCase(Locale.ROOT) + "- ";
    assertThat(codes.accepts(EVENT, typed, MINUTE)).isTrue();
  }

  @Test
  void anotherEventsCodeIsNotGood() {
    assertThat(codes.accepts(OTHER, codes.shown(EVENT, MINUTE).code(), MINUTE)).isFalse();
    assertThat(codes.accepts(EVENT, "", MINUTE)).isFalse();
    assertThat(codes.accepts(EVENT, "A".repeat(100_000), MINUTE)).isFalse();
  }

  @Test
  void codesHaveSixLettersThatAreNotTakenForEachOther() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      var code = codes.shown(EVENT, MINUTE.plus(PresenceCodes.STEP.multipliedBy(i))).code();
      assertThat(code).matches("[" + PresenceCodes.LETTERS + "]{6}").doesNotContain("I", "O", "Q");
      seen.add(code);
    }
    // Of 64 million codes, a thousand are hardly ever twice the same.
    assertThat(seen).hasSizeGreaterThan(995);
  }
}
