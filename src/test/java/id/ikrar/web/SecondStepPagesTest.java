package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.account.Accounts;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Role;
import id.ikrar.account.TotpPhone;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class SecondStepPagesTest {
  private static final Pattern SECRET = Pattern.compile("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
  private static final Pattern CODE = Pattern.compile("<code>([0-9a-z]{5}-[0-9a-z]{5})</code>");

  private TestService service;
  private Scene scene;
  private Visitor owner;

  @BeforeAll
  void start(@TempDir Path folder) {
    service = new TestService(folder);
  }

  @BeforeEach
  void open() throws Exception {
    scene = Scene.open(service);
    owner = new Visitor(service.address());
    assertThat(password(owner).headers().firstValue("Location")).contains("/meja");
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private HttpResponse<String> password(Visitor visitor) throws Exception {
    return visitor.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
  }

  /** The secret that the page shows, and the recovery codes. */
  private record Set(TotpPhone phone, List<String> codes) {}

  private Set setUp() throws Exception {
    var page = owner.form("/meja/akun/langkah").body();
    assertThat(page).contains("data:image/svg+xml;base64,");
    var found = SECRET.matcher(page);
    assertThat(found.find()).isTrue();
    var phone = new TotpPhone(found.group());
    var wrong = owner.form("/meja/akun/langkah/pasang", "kode", "12345");
    assertThat(wrong.statusCode()).isEqualTo(422);
    // A step back, so that the present code is still to be had for signing in.
    var done =
        owner.form("/meja/akun/langkah/pasang", "kode", phone.code(Instant.now().minusSeconds(30)));
    var codes = new ArrayList<String>();
    var shown = CODE.matcher(done.body());
    while (shown.find()) {
      codes.add(shown.group(1));
    }
    assertThat(codes).hasSize(10);
    return new Set(phone, codes);
  }

  @Test
  void passwordAloneOpensNothingAndACodeOpensOnce() throws Exception {
    var set = setUp();
    try (var visitor = new Visitor(service.address());
        var thief = new Visitor(service.address())) {
      var half = password(visitor);
      assertThat(half.headers().firstValue("Location")).contains("/meja/masuk/kode");
      assertThat(visitor.get("/meja").headers().firstValue("Location")).contains("/meja/masuk");
      assertThat(visitor.form("/meja/masuk/kode", "kode", "12345").statusCode()).isEqualTo(401);
      var code = set.phone().code(Instant.now().plusSeconds(30));
      var in = visitor.form("/meja/masuk/kode", "kode", code);
      assertThat(in.headers().firstValue("Location")).contains("/meja");
      assertThat(visitor.get("/meja").statusCode()).isEqualTo(200);
      password(thief);
      assertThat(thief.form("/meja/masuk/kode", "kode", code).statusCode()).isEqualTo(401);
    }
  }

  @Test
  void recoveryCodeOpensOnce() throws Exception {
    var set = setUp();
    for (int i = 0; i < 2; i++) {
      try (var visitor = new Visitor(service.address())) {
        password(visitor);
        var answer = visitor.form("/meja/masuk/kode", "kode", set.codes().getFirst());
        assertThat(answer.statusCode()).isEqualTo(i == 0 ? 303 : 401);
      }
    }
  }

  @Test
  void codeWithoutThePasswordOpensNothing() throws Exception {
    var set = setUp();
    try (var visitor = new Visitor(service.address())) {
      assertThat(visitor.get("/meja/masuk/kode").statusCode()).isEqualTo(303);
      var answer = visitor.form("/meja/masuk/kode", "kode", set.codes().getFirst());
      assertThat(answer.headers().firstValue("Location")).contains("/meja/masuk");
    }
  }

  @Test
  void guessingIsSlowedDown() throws Exception {
    setUp();
    try (var visitor = new Visitor(service.address())) {
      password(visitor);
      int last = 0;
      for (int i = 0; i < 12; i++) {
        last = visitor.form("/meja/masuk/kode", "kode", "x" + i).statusCode();
      }
      assertThat(last).isEqualTo(429);
    }
  }

  @Test
  void secondStepIsTurnedOffWithThePasswordOnlyOrByAnotherOwner() throws Exception {
    setUp();
    var wrong = owner.form("/meja/akun/langkah/lepas", "lama", "bukan kata sandi");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(owner.get("/meja/akun").body()).contains("Langkah kedua menyala");
    owner.form("/meja/akun/langkah/lepas", "lama", Scene.PASSWORD);
    assertThat(owner.get("/meja/akun").body()).contains("Siapkan langkah kedua");
    setUp();
    var email = "kedua" + System.nanoTime() + "@example.org";
    service
        .bean(Doorkeeper.class)
        .enrol(
            scene.event().organizer(), "Contoh", email, Scene.PASSWORD, Role.OWNER, Instant.now());
    try (var second = new Visitor(service.address())) {
      second.form("/meja/masuk", "email", email, "sandi", Scene.PASSWORD);
      var id = service.bean(Accounts.class).withEmail(scene.email()).orElseThrow().id().value();
      assertThat(second.get("/meja/orang").body()).contains("masuk dengan dua langkah");
      assertThat(second.form("/meja/orang/" + id + "/langkah").statusCode()).isEqualTo(303);
    }
    assertThat(owner.get("/meja/akun").body()).contains("Siapkan langkah kedua");
  }
}
