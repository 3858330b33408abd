package id.ikrar.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import java.util.List;
import org.junit.jupiter.api.Test;

@EveryStore
class FactorsContractTest {
  private static final Bytes SECRET = World.bytes("12345678901234567890");
  private static final Bytes OTHER = World.bytes("09876543210987654321");
  private static final Digest CODE = Digest.of(World.bytes("code"));
  private static final Digest SECOND = Digest.of(World.bytes("second"));

  private final Factors factors;
  private final Account.Id siti;
  private final Account.Id rani;

  FactorsContractTest(Store store) {
    var ports = store.empty();
    var world = new World(ports);
    factors = ports.factors();
    var organization = world.storedOrganization();
    var first = world.account(organization, "siti@example.org");
    var second = world.account(organization, "rani@example.org");
    ports.accounts().add(first);
    ports.accounts().add(second);
    siti = first.id();
    rani = second.id();
  }

  @Test
  void proposalIsReplacedUntilItIsConfirmed() {
    assertThat(factors.of(siti)).isEmpty();
    assertThat(factors.propose(siti, SECRET)).isTrue();
    assertThat(factors.propose(siti, OTHER)).isTrue();
    assertThat(factors.of(siti)).contains(new Factors.Factor(OTHER, false, 0));
    assertThat(factors.confirm(siti, 7, List.of(CODE, SECOND))).isTrue();
    assertThat(factors.of(siti)).contains(new Factors.Factor(OTHER, true, 7));
    assertThat(factors.propose(siti, SECRET)).isFalse();
    assertThat(factors.confirm(siti, 9, List.of())).isFalse();
    assertThat(factors.confirm(rani, 9, List.of())).isFalse();
    assertThat(factors.left(siti)).isEqualTo(2);
  }

  @Test
  void stepIsSpentOnceAndNoEarlierOneAfterIt() {
    factors.propose(siti, SECRET);
    assertThat(factors.spend(siti, 8)).isFalse();
    factors.confirm(siti, 7, List.of());
    assertThat(factors.spend(siti, 7)).isFalse();
    assertThat(factors.spend(siti, 8)).isTrue();
    assertThat(factors.spend(siti, 8)).isFalse();
    assertThat(factors.spend(siti, 7)).isFalse();
    assertThat(factors.spend(rani, 9)).isFalse();
  }

  @Test
  void ofManyWhoSpendTheSameStepOneSucceeds() throws Exception {
    factors.propose(siti, SECRET);
    factors.confirm(siti, 7, List.of());
    assertThat(Together.run(8, _ -> factors.spend(siti, 8))).containsOnlyOnce(true);
  }

  @Test
  void recoveryCodeIsSpentOnceByItsOwner() throws Exception {
    factors.propose(siti, SECRET);
    factors.confirm(siti, 7, List.of(CODE, SECOND));
    assertThat(factors.spend(rani, CODE)).isFalse();
    assertThat(Together.run(8, _ -> factors.spend(siti, CODE))).containsOnlyOnce(true);
    assertThat(factors.left(siti)).isEqualTo(1);
  }

  @Test
  void removedIsAsIfItHadNeverBeen() {
    factors.propose(siti, SECRET);
    factors.confirm(siti, 7, List.of(CODE));
    factors.remove(siti);
    factors.remove(rani);
    assertThat(factors.of(siti)).isEmpty();
    assertThat(factors.spend(siti, CODE)).isFalse();
    assertThat(factors.propose(siti, OTHER)).isTrue();
  }
}
