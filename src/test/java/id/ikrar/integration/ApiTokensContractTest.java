package id.ikrar.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.account.Account;
import id.ikrar.kernel.Digest;
import id.ikrar.store.EveryStore;
import id.ikrar.store.Store;
import id.ikrar.store.World;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@EveryStore
class ApiTokensContractTest {
  private final World world;
  private final ApiTokens tokens;

  ApiTokensContractTest(Store store) {
    var ports = store.empty();
    world = new World(ports);
    tokens = ports.apiTokens();
  }

  @Test
  void aTokenIsFoundByItsDigestAsItWasAdded() {
    var token = token(Set.of(Scope.EVENTS_READ, Scope.PLEDGES_WRITE));
    tokens.add(token, digest("a"));
    assertThat(tokens.with(digest("a"))).contains(token);
    assertThat(tokens.with(digest("b"))).isEmpty();
  }

  @Test
  void anOrganisationSeesItsOwnNewestFirst() {
    var first = token(Set.of(Scope.WEBHOOKS));
    var second = token(first, "Kedua");
    var stranger = token(Set.of(Scope.WEBHOOKS));
    tokens.add(first, digest("a"));
    tokens.add(second, digest("b"));
    tokens.add(stranger, digest("c"));
    assertThat(tokens.of(first.organization())).containsExactly(second, first);
  }

  @Test
  void aTokenIsRevokedOnceAndByItsOwnersAlone() {
    var token = token(Set.of(Scope.WEBHOOKS));
    var stranger = token(Set.of(Scope.WEBHOOKS));
    tokens.add(token, digest("a"));
    var now = World.NOON.plusSeconds(5);
    assertThat(tokens.revoke(stranger.organization(), token.id(), now)).isFalse();
    assertThat(tokens.revoke(token.organization(), token.id(), now)).isTrue();
    assertThat(tokens.revoke(token.organization(), token.id(), now.plusSeconds(1))).isFalse();
    assertThat(tokens.with(digest("a")).flatMap(ApiToken::revoked)).contains(now);
    assertThat(tokens.with(digest("a")).filter(it -> it.good(now))).isEmpty();
  }

  private ApiToken token(Set<Scope> scopes) {
    return new ApiToken(
        new ApiToken.Id(world.key()),
        world.storedOrganization().id(),
        "Aplikasi \"kepegawaian\"",
        scopes,
        new Account.Id(world.key()),
        World.NOON,
        World.NOON.plus(Duration.ofDays(90)),
        Optional.empty());
  }

  private ApiToken token(ApiToken like, String name) {
    return new ApiToken(
        new ApiToken.Id(world.key()),
        like.organization(),
        name,
        like.scopes(),
        like.by(),
        like.createdAt(),
        like.expires(),
        like.revoked());
  }

  private static Digest digest(String text) {
    return Digest.of(World.bytes(text));
  }
}
