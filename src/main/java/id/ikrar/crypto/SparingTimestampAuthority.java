package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Asks an authority that gave nothing only after a pause, which doubles while it stays away: of all
 * who ask meanwhile nobody waits for its time-out but the one who tries first after each pause.
 */
public final class SparingTimestampAuthority implements TimestampAuthority {
  public static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
  public static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

  private final TimestampAuthority authority;
  private Optional<Away> away = Optional.empty();

  public SparingTimestampAuthority(TimestampAuthority authority) {
    this.authority = authority;
  }

  /** When it was first missed, when last, and how long it is left alone after that. */
  private record Away(Instant since, Instant last, Duration pause) {
    // A clock that was set back must not make the pause longer than it is.
    boolean over(Instant now) {
      return now.isBefore(last) || !now.isBefore(last.plus(pause));
    }

    Away again(Instant now) {
      var doubled = pause.multipliedBy(2);
      return new Away(since, now, doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE);
    }
  }

  @Override
  public Optional<TimestampToken> stamp(Bytes covered, Instant now) {
    if (!mayTry(now)) {
      return Optional.empty();
    }
    var token = authority.stamp(covered, now);
    if (token.isPresent()) {
      back();
    } else {
      missed(now);
    }
    return token;
  }

  @Override
  public TimestampProof proof(Instant now) {
    return authority.proof(now);
  }

  @Override
  public synchronized Optional<Instant> awaySince() {
    return away.map(Away::since);
  }

  @Override
  public synchronized boolean ready(Instant now) {
    return away.map(it -> it.over(now)).orElse(true);
  }

  @Override
  public int extraBytes() {
    return authority.extraBytes();
  }

  // Whoever is let through holds the others back for another pause.
  private synchronized boolean mayTry(Instant now) {
    boolean ready = ready(now);
    if (ready) {
      away = away.map(it -> it.again(now));
    }
    return ready;
  }

  private synchronized void back() {
    away = Optional.empty();
  }

  // Those who asked before it was missed tell nothing new.
  private synchronized void missed(Instant now) {
    if (away.isEmpty()) {
      away = Optional.of(new Away(now, now, FIRST_PAUSE));
    }
  }
}
