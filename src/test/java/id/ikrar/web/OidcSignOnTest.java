package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.account.Accounts;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Role;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class OidcSignOnTest {
  private static final List<String> PROPERTIES =
      List.of("ikrar.oidc.issuer", "ikrar.oidc.client-id", "ikrar.oidc.client-secret");

  private OidcServer server;
  private TestService service;
  private Scene scene;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = OidcServer.start();
    System.setProperty(PROPERTIES.get(0), server.issuer().toString());
    System.setProperty(PROPERTIES.get(1), OidcServer.CLIENT);
    System.setProperty(PROPERTIES.get(2), OidcServer.SECRET);
    try {
      service = new TestService(folder);
    } finally {
      PROPERTIES.forEach(System::clearProperty);
    }
    server.serve(service.address() + "/meja/masuk/oidc/kembali");
    scene = Scene.open(service);
  }

  @AfterAll
  void stop() {
    service.close();
    server.close();
  }

  private String departure(Visitor visitor) throws Exception {
    var leaving = visitor.get("/meja/masuk/oidc");
    assertThat(leaving.statusCode()).as(leaving.body()).isEqualTo(303);
    var address = leaving.headers().firstValue("Location").orElseThrow();
    assertThat(address)
        .startsWith(server.issuer().toString())
        .contains("code_challenge_method=S256", "state=", "nonce=");
    return address;
  }

  private HttpResponse<String> signOn(Visitor visitor, String email) throws Exception {
    return visitor.get(server.signIn(departure(visitor), email));
  }

  private String account(String name) {
    var email = name + System.nanoTime() + "@example.org";
    service
        .bean(Doorkeeper.class)
        .enrol(
            scene.event().organizer(), "Contoh", email, Scene.PASSWORD, Role.VIEWER, Instant.now());
    return email;
  }

  @Test
  void whoHasAnAccountComesInWithTheRoleOfItsAccount() throws Exception {
    try (var visitor = new Visitor(service.address())) {
      assertThat(visitor.get("/meja/masuk").body()).contains("/meja/masuk/oidc");
      var done = signOn(visitor, account("siti").toUpperCase(java.util.Locale.ROOT));
      assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
      assertThat(done.headers().firstValue("Location")).contains("/meja");
      assertThat(visitor.get("/meja").statusCode()).isEqualTo(200);
      assertThat(visitor.get("/meja/orang").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void nobodyGetsAnAccountByBeingKnownElsewhere() throws Exception {
    try (var visitor = new Visitor(service.address())) {
      int before = service.bean(Accounts.class).count();
      assertThat(signOn(visitor, "asing@example.org").statusCode()).isEqualTo(403);
      assertThat(service.bean(Accounts.class).count()).isEqualTo(before);
      assertThat(visitor.get("/meja").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void addressThatTheServiceDoesNotVouchForOpensNothing() throws Exception {
    try (var visitor = new Visitor(service.address())) {
      assertThat(signOn(visitor, account("unverified")).statusCode()).isEqualTo(403);
      assertThat(visitor.get("/meja").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void disabledAccountStaysOut() throws Exception {
    var email = account("lepas");
    var accounts = service.bean(Accounts.class);
    accounts.assign(accounts.withEmail(email).orElseThrow().id(), Role.VIEWER, true);
    try (var visitor = new Visitor(service.address())) {
      assertThat(signOn(visitor, email).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void answerOfAnotherBrowserOrAnotherTimeOpensNothing() throws Exception {
    try (var siti = new Visitor(service.address());
        var thief = new Visitor(service.address())) {
      var back = server.signIn(departure(siti), account("siti"));
      assertThat(thief.get(back).statusCode()).isEqualTo(403);
      departure(thief);
      assertThat(thief.get(back).statusCode()).isEqualTo(403);
      assertThat(siti.get(back).statusCode()).isEqualTo(303);
      assertThat(siti.get(back).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void tokenWithAnotherNonceOpensNothing() throws Exception {
    try (var visitor = new Visitor(service.address())) {
      // The browser keeps one nonce while the service was told another one.
      var told = departure(visitor).replaceFirst("nonce=[^&]*", "nonce=lain");
      assertThat(visitor.get(server.signIn(told, account("siti"))).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void codeForAnotherVerifierOpensNothing() throws Exception {
    try (var visitor = new Visitor(service.address())) {
      var challenge = "code_challenge=" + "A".repeat(43);
      var told = departure(visitor).replaceFirst("code_challenge=[^&]*", challenge);
      assertThat(visitor.get(server.signIn(told, account("siti"))).statusCode()).isEqualTo(403);
    }
  }
}
