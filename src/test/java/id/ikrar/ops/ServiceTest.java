package id.ikrar.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Role;
import id.ikrar.crypto.Keyring;
import id.ikrar.event.Event;
import id.ikrar.event.Events;
import id.ikrar.signer.Roster;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceTest {
  @TempDir Path data;

  @Test
  void theDemoHoldsTheFiveEventsAndASecondStartFindsThemAgain() throws Exception {
    DemoHall first;
    try (var service = Service.start(Service.Options.demo(data, 0))) {
      first = service.demo().orElseThrow();
      assertThat(get(service.url() + "/t/" + first.personalToken())).isEqualTo(200);
      assertThat(get(service.url() + "/h/" + first.hallToken())).isEqualTo(200);
      assertThat(get(service.url() + "/check")).isEqualTo(200);
      assertThat(get(service.url() + "/meja")).isIn(200, 303);
    }
    try (var service = Service.start(Service.Options.demo(data, 0))) {
      assertThat(service.demo()).contains(first);
      var event = service.bean(Events.class).find(first.event()).orElseThrow();
      assertThat(event.state()).isInstanceOf(Event.State.Open.class);
      assertThat(service.bean(Roster.class).count(event.id())).isEqualTo(150);
    }
    assertThat(data.resolve("trust.pem")).exists();
  }

  @Test
  void anEmptyServiceMakesItsOwnKeysAndLetsTheFirstOrganiserIn() throws Exception {
    var options =
        new Service.Options(data, 0, Optional.empty(), "127.0.0.1", Optional.empty(), false, true);
    try (var service = Service.start(options)) {
      assertThat(service.demo()).isEmpty();
      assertThat(service.bean(Keyring.class).sample()).isFalse();
      var doorkeeper = service.bean(Doorkeeper.class);
      assertThat(doorkeeper.empty()).isTrue();
      var token = doorkeeper.invite(Role.OWNER, Instant.now());
      assertThat(get(service.url() + "/meja/mulai/" + token)).isEqualTo(200);
    }
    assertThat(Files.getPosixFilePermissions(data.resolve("passphrase")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void productionRefusesTheSampleKeys() {
    var options =
        new Service.Options(data, 0, Optional.empty(), "127.0.0.1", Optional.empty(), true, true);
    assertThatThrownBy(() -> Service.start(options).close())
        .hasStackTraceContaining("a service in production makes its own");
  }

  private static int get(String address) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
