package id.ikrar.account;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.account.Passes.Joining;
import id.ikrar.event.Organization;
import id.ikrar.kernel.Digest;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Ports;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@EveryStore
class PassesContractTest {
  private static final Instant NOW = World.NOON;
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Digest TOKEN = Digest.of(World.bytes("token"));
  private static final Digest OTHER = Digest.of(World.bytes("other"));
  private static final Digest SESSION = Digest.of(World.bytes("session"));

  private final Ports ports;
  private final World world;
  private final Passes passes;
  private final Organization organization;

  PassesContractTest(Store store) {
    ports = store.empty();
    world = new World(ports);
    passes = ports.passes();
    organization = world.storedOrganization();
  }

  private Pass invitation() {
    var id = new Pass.Id(world.key());
    return new Pass(
        id, organization.id(), Role.VIEWER, "Siti@Example.org", Optional.empty(), LATER);
  }

  private Pass reset(Account of) {
    var id = new Pass.Id(world.key());
    return new Pass(id, organization.id(), Role.OWNER, "", Optional.of(of.id()), LATER);
  }

  private Account account(String email) {
    return world.account(organization, email);
  }

  private Account stored(String email) {
    var account = account(email);
    ports.accounts().add(account);
    return account;
  }

  @Test
  void linkIsFoundByItsTokenUntilItExpires() {
    var pass = invitation();
    passes.issue(pass, TOKEN);
    assertThat(passes.find(TOKEN, NOW)).contains(pass);
    assertThat(passes.find(TOKEN, LATER)).isEmpty();
    assertThat(passes.find(OTHER, NOW)).isEmpty();
  }

  @Test
  void openInvitationsAreListedTheNewestFirstWithoutThoseForAPassword() {
    var first = invitation();
    var second = invitation();
    passes.issue(first, TOKEN);
    passes.issue(second, OTHER);
    passes.issue(reset(stored("rani@example.org")), SESSION);
    assertThat(passes.open(organization.id(), NOW)).containsExactly(second, first);
    assertThat(passes.open(organization.id(), LATER)).isEmpty();
    assertThat(passes.open(world.storedOrganization().id(), NOW)).isEmpty();
  }

  @Test
  void linkThatWasTakenBackIsUseless() {
    var pass = invitation();
    passes.issue(pass, TOKEN);
    var stranger = world.storedOrganization().id();
    assertThat(passes.takeBack(pass.id(), stranger, NOW)).isFalse();
    assertThat(passes.takeBack(pass.id(), organization.id(), NOW)).isTrue();
    assertThat(passes.takeBack(pass.id(), organization.id(), NOW)).isFalse();
    assertThat(passes.find(TOKEN, NOW)).isEmpty();
    assertThat(passes.join(TOKEN, account("siti@example.org"), NOW)).isEqualTo(Joining.LINK_USED);
  }

  @Test
  void invitationMakesOneAccount() {
    passes.issue(invitation(), TOKEN);
    var siti = account("siti@example.org");
    assertThat(passes.join(TOKEN, siti, LATER)).isEqualTo(Joining.LINK_USED);
    assertThat(passes.join(TOKEN, siti, NOW)).isEqualTo(Joining.DONE);
    assertThat(passes.join(TOKEN, account("rani@example.org"), NOW)).isEqualTo(Joining.LINK_USED);
    assertThat(ports.accounts().of(organization.id())).containsExactly(siti);
  }

  @Test
  void invitationStaysGoodWhenTheEmailIsTaken() {
    passes.issue(invitation(), TOKEN);
    stored("siti@example.org");
    assertThat(passes.join(TOKEN, account("SITI@example.org"), NOW)).isEqualTo(Joining.EMAIL_TAKEN);
    assertThat(passes.find(TOKEN, NOW)).isPresent();
  }

  @Test
  void ofManyWhoJoinByTheSameLinkOneSucceeds() throws Exception {
    passes.issue(invitation(), TOKEN);
    var joined =
        Together.run(8, i -> passes.join(TOKEN, account("siti" + i + "@example.org"), NOW));
    assertThat(joined).containsOnlyOnce(Joining.DONE);
    assertThat(ports.accounts().count()).isEqualTo(1);
  }

  @Test
  void newPasswordEndsAllSessionsAndTheLinkIsGoodOnce() {
    var siti = stored("siti@example.org");
    ports.accounts().begin(SESSION, siti.id(), LATER);
    passes.issue(reset(siti), TOKEN);
    assertThat(passes.reset(OTHER, "$new", NOW)).isEmpty();
    assertThat(passes.reset(TOKEN, "$new", NOW).map(Account::id)).contains(siti.id());
    assertThat(passes.reset(TOKEN, "$newer", NOW)).isEmpty();
    assertThat(ports.accounts().find(siti.id()).map(Account::password)).contains("$new");
    assertThat(ports.accounts().session(SESSION, NOW)).isEmpty();
  }

  @Test
  void invitationIsNoWayToAPasswordAndIsNotUsedUpByTrying() {
    passes.issue(invitation(), TOKEN);
    assertThat(passes.reset(TOKEN, "$new", NOW)).isEmpty();
    assertThat(passes.find(TOKEN, NOW)).isPresent();
  }

  @Test
  void linksThatExpiredAreForgotten() {
    passes.issue(invitation(), TOKEN);
    assertThat(passes.forget(LATER)).isZero();
    assertThat(passes.forget(LATER.plusNanos(1))).isEqualTo(1);
    assertThat(passes.forget(LATER.plusNanos(1))).isZero();
  }
}
