package id.ikrar.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.account.Account;
import id.ikrar.kernel.Digest;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.Together;
import id.ikrar.store.World;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EveryStore
class ReplaysContractTest {
  private static final Digest REQUEST = Digest.of(World.bytes("POST /a {}"));
  private static final Instant NOW = World.NOON;

  private final Replays replays;
  private final ApiToken.Id token;
  private final ApiToken.Id other;

  ReplaysContractTest(Store store) {
    var ports = store.empty();
    var world = new World(ports);
    replays = ports.replays();
    token = token(world, ports.apiTokens(), "a");
    other = token(world, ports.apiTokens(), "b");
  }

  @Test
  void aRepeatIsAnsweredAsTheFirst() {
    assertThat(replays.begin(token, "k", REQUEST, NOW)).isInstanceOf(Replays.Known.Fresh.class);
    var reply = new Reply(201, "/api/v1/events/x", "{\"id\":\"é\"}");
    replays.finish(token, "k", reply);
    assertThat(replays.begin(token, "k", REQUEST, NOW.plusSeconds(3600)))
        .isEqualTo(new Replays.Known.Done(reply));
  }

  @Test
  void whatIsBeingDoneIsNotBegunAgainUntilItsNodeMustBeGone() {
    replays.begin(token, "k", REQUEST, NOW);
    assertThat(replays.begin(token, "k", REQUEST, NOW.plus(Replays.PATIENCE)))
        .isInstanceOf(Replays.Known.Running.class);
    var later = NOW.plus(Replays.PATIENCE).plusSeconds(1);
    assertThat(replays.begin(token, "k", REQUEST, later)).isInstanceOf(Replays.Known.Fresh.class);
    assertThat(replays.begin(token, "k", REQUEST, later)).isInstanceOf(Replays.Known.Running.class);
  }

  @Test
  void aKeyStandsForOneRequest() {
    replays.begin(token, "k", REQUEST, NOW);
    var another = Digest.of(World.bytes("POST /b {}"));
    assertThat(replays.begin(token, "k", another, NOW)).isInstanceOf(Replays.Known.Other.class);
  }

  @Test
  void everyTokenHasKeysOfItsOwnAndCaseCounts() {
    replays.begin(token, "k", REQUEST, NOW);
    assertThat(replays.begin(other, "k", REQUEST, NOW)).isInstanceOf(Replays.Known.Fresh.class);
    assertThat(replays.begin(token, "K", REQUEST, NOW)).isInstanceOf(Replays.Known.Fresh.class);
  }

  @Test
  void whatFailedIsBegunAgainAndWhatIsDoneIsNotDropped() {
    replays.begin(token, "k", REQUEST, NOW);
    replays.drop(token, "k");
    assertThat(replays.begin(token, "k", REQUEST, NOW)).isInstanceOf(Replays.Known.Fresh.class);
    replays.finish(token, "k", new Reply(200, "", ""));
    replays.drop(token, "k");
    assertThat(replays.begin(token, "k", REQUEST, NOW)).isInstanceOf(Replays.Known.Done.class);
  }

  @Test
  void oldOnesAreForgotten() {
    replays.begin(token, "k", REQUEST, NOW);
    assertThat(replays.forget(NOW)).isZero();
    assertThat(replays.forget(NOW.plusSeconds(1))).isOne();
    assertThat(replays.begin(token, "k", REQUEST, NOW)).isInstanceOf(Replays.Known.Fresh.class);
  }

  @Test
  void ofManyWhoBeginAtOnceOneDoes() throws Exception {
    var known = Together.run(8, _ -> replays.begin(token, "k", REQUEST, NOW));
    assertThat(known).filteredOn(it -> it instanceof Replays.Known.Fresh).hasSize(1);
    assertThat(known).filteredOn(it -> it instanceof Replays.Known.Running).hasSize(7);
  }

  private static ApiToken.Id token(World world, ApiTokens tokens, String secret) {
    var token =
        new ApiToken(
            new ApiToken.Id(world.key()),
            world.storedOrganization().id(),
            "Program",
            Set.of(Scope.EVENTS_WRITE),
            new Account.Id(world.key()),
            NOW,
            NOW.plusSeconds(60),
            Optional.empty());
    tokens.add(token, Digest.of(World.bytes(secret)));
    return token.id();
  }
}
