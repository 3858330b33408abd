package id.ikrar.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.time.Instant;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class SecondStepTest {
  private static final Instant NOW = World.NOON;

  private final MemoryFactors factors = new MemoryFactors();
  private final MemoryTrail trail = new MemoryTrail();
  private final SecondStep step =
      new SecondStep(factors, trail, RandomGenerator.of("L64X128MixRandom"));
  private final World world = new World(Store.MEMORY.empty());
  private final Account siti = world.account(world.organization("Bawaslu"), "siti@example.org");

  private String code(Instant at) {
    var secret = factors.of(siti.id()).orElseThrow().secret();
    return Totp.code(secret, Totp.step(at), Totp.DIGITS);
  }

  @Test
  void secondStepIsOnAfterItsFirstCodeOnly() {
    step.propose(siti);
    assertThat(step.on(siti.id())).isFalse();
    assertThat(step.passes(siti, code(NOW), NOW)).isFalse();
    assertThat(step.confirm(siti, "000000x", NOW)).isEmpty();
    assertThat(step.confirm(siti, code(NOW), NOW))
        .hasValueSatisfying(
            codes -> assertThat(codes).hasSize(SecondStep.RECOVERY_CODES).doesNotHaveDuplicates());
    assertThat(step.on(siti.id())).isTrue();
    assertThat(step.propose(siti)).isEmpty();
  }

  @Test
  void codeThatTurnedItOnOrWasUsedIsRefusedTheNextTime() {
    step.propose(siti);
    step.confirm(siti, code(NOW), NOW);
    assertThat(step.passes(siti, code(NOW), NOW)).isFalse();
    var later = NOW.plusSeconds(60);
    assertThat(step.passes(siti, code(later), later)).isTrue();
    assertThat(step.passes(siti, code(later), later)).isFalse();
  }

  @Test
  void eachRecoveryCodeIsGoodOnceHoweverItIsTyped() {
    step.propose(siti);
    var codes = step.confirm(siti, code(NOW), NOW).orElseThrow();
    assertThat(step.passes(siti, codes.getFirst().toUpperCase(java.util.Locale.ROOT), NOW))
        .isTrue();
    assertThat(step.passes(siti, codes.getFirst(), NOW)).isFalse();
    assertThat(step.passes(siti, codes.getLast().replace("-", " "), NOW)).isTrue();
    assertThat(step.recoveryLeft(siti.id())).isEqualTo(SecondStep.RECOVERY_CODES - 2);
  }

  @Test
  void whatChangesStandsInTheTrail() {
    step.propose(siti);
    var codes = step.confirm(siti, code(NOW), NOW).orElseThrow();
    step.passes(siti, codes.getFirst(), NOW);
    step.remove(siti, siti, NOW);
    assertThat(
            trail.read(Trail.Query.newest(java.util.Set.of(siti.organization()), 9)).stream()
                .map(line -> line.deed().kind()))
        .containsExactly(
            Deed.Kind.SECOND_STEP_OFF, Deed.Kind.RECOVERY_USED, Deed.Kind.SECOND_STEP_ON);
    assertThat(step.on(siti.id())).isFalse();
  }
}
