package id.ikrar.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.account.Accounts.SettingUp;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.kernel.Digest;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import java.time.Instant;
import java.util.List;
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
  private final Organizations organizations;

  AccountsContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    accounts = ports.accounts();
    organizations = ports.organizations();
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
            Role.VIEWER,
            false);
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

  private SettingUp setUp(Digest token, String email, Instant now) {
    var fresh = world.organization("Bawaslu Kota");
    return accounts.setUp(token, fresh, world.account(fresh, email), now);
  }

  @Test
  void organisationIsSetUpOnceWithItsFirstAccount() {
    accounts.invite(TOKEN, Role.OPERATOR, LATER);
    assertThat(accounts.invited(TOKEN, NOW)).contains(Role.OPERATOR);
    var fresh = world.organization("Bawaslu Kota");
    var account = world.account(fresh, "hamid@bawaslu.example");
    assertThat(accounts.setUp(TOKEN, fresh, account, NOW)).isEqualTo(SettingUp.DONE);
    assertThat(accounts.of(fresh.id())).containsExactly(account);
    assertThat(organizations.find(fresh.id())).contains(fresh);
    assertThat(setUp(TOKEN, "rani@bawaslu.example", NOW)).isEqualTo(SettingUp.TOKEN_USED);
    assertThat(accounts.invited(TOKEN, NOW)).isEmpty();
  }

  @Test
  void settingUpWithATakenEmailChangesNothing() {
    accounts.add(world.account(organization, "tamri@bawaslu.example"));
    accounts.invite(TOKEN, Role.OWNER, LATER);
    int before = organizations.all().size();
    assertThat(setUp(TOKEN, "tamri@bawaslu.example", NOW)).isEqualTo(SettingUp.EMAIL_TAKEN);
    assertThat(organizations.all()).hasSize(before);
    assertThat(accounts.invited(TOKEN, NOW)).contains(Role.OWNER);
  }

  @Test
  void ofManyWhoSetUpWithTheSameTokenOneSucceeds() throws Exception {
    accounts.invite(TOKEN, Role.OWNER, LATER);
    int before = organizations.all().size();
    var done = Together.run(8, i -> setUp(TOKEN, "hamid" + i + "@bawaslu.example", NOW));
    assertThat(done).containsOnlyOnce(SettingUp.DONE);
    assertThat(organizations.all()).hasSize(before + 1);
  }

  @Test
  void tokenThatIsUnknownOrExpiredIsRefused() {
    accounts.invite(TOKEN, Role.OWNER, LATER);
    assertThat(accounts.invited(OTHER, NOW)).isEmpty();
    assertThat(setUp(OTHER, "a@bawaslu.example", NOW)).isEqualTo(SettingUp.TOKEN_USED);
    assertThat(accounts.invited(TOKEN, LATER)).isEmpty();
    assertThat(setUp(TOKEN, "a@bawaslu.example", LATER)).isEqualTo(SettingUp.TOKEN_USED);
  }

  private Account stored(String email) {
    var account = world.account(organization, email);
    accounts.add(account);
    return account;
  }

  @Test
  void disablingEndsSessionsAndLetsInNoMore() {
    stored("owner@bawaslu.example");
    var siti = stored("siti@bawaslu.example");
    accounts.begin(TOKEN, siti.id(), LATER);
    assertThat(accounts.assign(siti.id(), Role.VIEWER, true)).isEqualTo(Assigning.DONE);
    assertThat(accounts.session(TOKEN, NOW)).isEmpty();
    accounts.begin(OTHER, siti.id(), LATER);
    assertThat(accounts.session(OTHER, NOW)).isEmpty();
    assertThat(accounts.assign(siti.id(), Role.VIEWER, false)).isEqualTo(Assigning.DONE);
    assertThat(accounts.session(OTHER, NOW).map(Account::role)).contains(Role.VIEWER);
  }

  @Test
  void lastOwnerKeepsRoleAndAccess() {
    var owner = stored("owner@bawaslu.example");
    var second = stored("second@bawaslu.example");
    assertThat(accounts.assign(second.id(), Role.OWNER, true)).isEqualTo(Assigning.DONE);
    assertThat(accounts.assign(owner.id(), Role.VIEWER, false)).isEqualTo(Assigning.LAST_OWNER);
    assertThat(accounts.assign(owner.id(), Role.OWNER, true)).isEqualTo(Assigning.LAST_OWNER);
    assertThat(accounts.find(owner.id())).contains(owner);
    assertThat(accounts.assign(new Account.Id(world.key()), Role.OWNER, false))
        .isEqualTo(Assigning.UNKNOWN);
  }

  @Test
  void twoOwnersWhoRemoveEachOtherAtOnceLeaveOne() throws Exception {
    var both = List.of(stored("a@bawaslu.example"), stored("b@bawaslu.example"));
    Together.run(2, i -> accounts.assign(both.get(i).id(), Role.VIEWER, false));
    assertThat(accounts.of(organization.id()).stream().map(Account::role))
        .containsOnlyOnce(Role.OWNER);
  }

  @Test
  void anotherPasswordEndsAllSessions() {
    var siti = stored("siti@bawaslu.example");
    accounts.begin(TOKEN, siti.id(), LATER);
    accounts.begin(OTHER, siti.id(), LATER);
    accounts.password(siti.id(), "$other");
    assertThat(accounts.session(TOKEN, NOW)).isEmpty();
    assertThat(accounts.session(OTHER, NOW)).isEmpty();
    assertThat(accounts.find(siti.id()).map(Account::password)).contains("$other");
  }

  @Test
  void halfASessionIsNoneUntilTheSecondStep() {
    var siti = stored("siti@bawaslu.example");
    accounts.beginHalf(TOKEN, siti.id(), LATER);
    accounts.begin(OTHER, siti.id(), LATER);
    assertThat(accounts.session(TOKEN, NOW)).isEmpty();
    assertThat(accounts.half(TOKEN, NOW)).contains(siti);
    assertThat(accounts.half(TOKEN, LATER)).isEmpty();
    assertThat(accounts.half(OTHER, NOW)).isEmpty();
    accounts.end(TOKEN);
    assertThat(accounts.half(TOKEN, NOW)).isEmpty();
  }

  @Test
  void endingAllSessionsLeavesThoseOfOthers() {
    var siti = stored("siti@bawaslu.example");
    var rani = stored("rani@bawaslu.example");
    accounts.begin(TOKEN, siti.id(), LATER);
    accounts.begin(OTHER, rani.id(), LATER);
    accounts.endAll(siti.id());
    assertThat(accounts.session(TOKEN, NOW)).isEmpty();
    assertThat(accounts.session(OTHER, NOW)).contains(rani);
  }

  @Test
  void whatExpiredIsForgottenAndNothingElse() {
    var siti = stored("siti@bawaslu.example");
    accounts.begin(TOKEN, siti.id(), NOW);
    accounts.begin(OTHER, siti.id(), LATER);
    accounts.invite(TOKEN, Role.OWNER, NOW);
    accounts.invite(OTHER, Role.OWNER, LATER);
    assertThat(accounts.forget(LATER)).isEqualTo(2);
    assertThat(accounts.forget(LATER)).isZero();
    assertThat(accounts.session(OTHER, NOW)).isPresent();
    assertThat(accounts.invited(OTHER, NOW)).isPresent();
  }
}
