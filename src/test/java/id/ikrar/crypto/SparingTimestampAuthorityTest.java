package id.ikrar.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SparingTimestampAuthorityTest {
  private static final Instant NOW = Keys.NOW;

  private boolean up;
  private int asked;
  private final SparingTimestampAuthority sparing =
      new SparingTimestampAuthority(
          new TimestampAuthority() {
            @Override
            public Optional<TimestampToken> stamp(Bytes covered, Instant now) {
              asked++;
              return up ? Keys.RING.timestamps().stamp(covered, now) : Optional.empty();
            }
          });

  @Test
  void anAuthorityThatIsAwayIsAskedOnceInEachPause() {
    for (int i = 0; i < 5; i++) {
      assertThat(stamped(NOW.plusSeconds(i))).isFalse();
    }
    assertThat(asked).isEqualTo(1);
    assertThat(sparing.ready(NOW.plusSeconds(4))).isFalse();
    assertThat(sparing.awaySince()).contains(NOW);

    assertThat(sparing.ready(NOW.plusSeconds(5))).isTrue();
    assertThat(stamped(NOW.plusSeconds(5))).isFalse();
    assertThat(asked).isEqualTo(2);
    assertThat(sparing.ready(NOW.plusSeconds(14))).isFalse();
    assertThat(sparing.ready(NOW.plusSeconds(15))).isTrue();
  }

  @Test
  void pausesEndAtTheLongest() {
    var at = NOW;
    for (int i = 0; i < 20; i++) {
      stamped(at);
      at = at.plus(SparingTimestampAuthority.LONGEST_PAUSE);
    }
    assertThat(asked).isEqualTo(20);
    assertThat(sparing.awaySince()).contains(NOW);
  }

  @Test
  void onceItIsBackItIsAskedAgainByAll() {
    stamped(NOW);
    up = true;
    assertThat(stamped(NOW.plusSeconds(5))).isTrue();
    assertThat(stamped(NOW.plusSeconds(6))).isTrue();
    assertThat(sparing.awaySince()).isEmpty();
  }

  @Test
  void aClockThatIsSetBackMakesNoPauseLonger() {
    stamped(NOW);
    assertThat(sparing.ready(NOW.minus(Duration.ofHours(1)))).isTrue();
  }

  private boolean stamped(Instant now) {
    return sparing.stamp(Keys.CONTENT, now).isPresent();
  }
}
