package id.ikrar.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@EveryStore
class AccountsContractTest {
  private static final Instant NOW = World.NOON;
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Digest TOKEN = Digest.of(World.bytes("token"));
  private static final Digest OTHER = Digest.of(World.bytes("other"));

  private final World world;
  private final Accounts accounts;
  private final Organization organization;

  AccountsContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    accounts = ports.accounts();
    organization = world.storedOrganization();
  }

  @Test
  void accountIsFoundByIdAndByEmailInAnyCase() {
    var account = world.account(organization, "Tamri@Bawaslu.example");
    assertThat(accounts.add(account)).isTrue();
    assertThat(accounts.find(account.id())).contains(account);
    assertThat(accounts.withEmail("TAMRI@bawaslu.example")).contains(account);
    assertThat(accounts.withEmail("hamid@bawaslu.example")).isEmpty();
    assertThat(accounts.find(new Account.Id(world.key()))).isEmpty();
  }

  @Test
  void emailThatIsTakenIsRefused() {
    var first = world.account(organization, "tamri@bawaslu.example");
    assertThat(accounts.add(first)).isTrue();
    assertThat(accounts.add(world.account(organization, "TAMRI@bawaslu.example"))).isFalse();
    assertThat(accounts.count()).isEqualTo(1);
    assertThat(accounts.withEmail("tamri@bawaslu.example")).contains(first);
  }

  @Test
  void ofManyWhoTakeTheSameEmailOneSucceeds() throws Exception {
    var added =
        Together.run(8, _ -> accounts.add(world.account(organization, "tamri@bawaslu.example")));
    assertThat(added).containsOnlyOnce(true);
    assertThat(accounts.count()).isEqualTo(1);
  }

  @Test
  void accountWhoseIdIsTakenIsAnErrorAndNotATakenEmail() {
    var account = world.account(organization, "tamri@bawaslu.example");
    accounts.add(account);
    var same =
        new Account(
            account.id(),
            organization.id(),
            "Hamid",
            "hamid@bawaslu.example",
            "$argon2id",
            Role.VIEWER);
    assertThatThrownBy(() -> accounts.add(same)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void sessionLastsUntilItExpiresOrEnds() {
    var account = world.account(organization, "tamri@bawaslu.example");
    accounts.add(account);
    accounts.begin(TOKEN, account.id(), LATER);
    assertThat(accounts.session(TOKEN, NOW)).contains(account);
    assertThat(accounts.session(TOKEN, LATER.minusNanos(1))).contains(account);
    assertThat(accounts.session(TOKEN, LATER)).isEmpty();
    assertThat(accounts.session(OTHER, NOW)).isEmpty();
    accounts.end(TOKEN);
    assertThat(accounts.session(TOKEN, NOW)).isEmpty();
  }

  @Test
  void invitationIsRedeemedOnce() {
    accounts.invite(TOKEN, LATER);
    assertThat(accounts.invited(TOKEN, NOW)).isTrue();
    assertThat(accounts.redeem(TOKEN, NOW)).isTrue();
    assertThat(accounts.redeem(TOKEN, NOW)).isFalse();
    assertThat(accounts.invited(TOKEN, NOW)).isFalse();
  }

  @Test
  void ofManyWhoRedeemTheSameInvitationOneSucceeds() throws Exception {
    accounts.invite(TOKEN, LATER);
    assertThat(Together.run(8, _ -> accounts.redeem(TOKEN, NOW))).containsOnlyOnce(true);
  }

  @Test
  void invitationThatIsUnknownOrExpiredIsRefused() {
    accounts.invite(TOKEN, LATER);
    assertThat(accounts.invited(OTHER, NOW)).isFalse();
    assertThat(accounts.redeem(OTHER, NOW)).isFalse();
    assertThat(accounts.invited(TOKEN, LATER)).isFalse();
    assertThat(accounts.redeem(TOKEN, LATER)).isFalse();
  }
}
