package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.account.Account;
import id.ikrar.account.Accounts;
import id.ikrar.account.Deed;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Role;
import id.ikrar.account.Trail;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class PeoplePagesTest {
  private static final Pattern LINK = Pattern.compile("/undangan/([A-Za-z0-9_-]{22})");
  private static final String OTHER_PASSWORD = "kata sandi yang lain";

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
    assertThat(signIn(owner, scene.email(), Scene.PASSWORD).statusCode()).isEqualTo(303);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  private static HttpResponse<String> signIn(Visitor visitor, String email, String password)
      throws Exception {
    return visitor.form("/meja/masuk", "email", email, "sandi", password);
  }

  private String organization() {
    return scene.event().organizer().value();
  }

  private static String link(String body) {
    var found = LINK.matcher(body);
    assertThat(found.find()).as(body).isTrue();
    return found.group();
  }

  private String invitation(Role role, String email) throws Exception {
    var answer =
        owner.form(
            "/meja/orang", "organisasi", organization(), "peran", role.name(), "email", email);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return link(answer.body());
  }

  private Account account(String email) {
    return service.bean(Accounts.class).withEmail(email).orElseThrow();
  }

  private String fresh() {
    return "orang" + System.nanoTime() + "@example.org";
  }

  private Visitor member(Role role, String email) throws Exception {
    var visitor = new Visitor(service.address());
    var answer =
        visitor.form(
            invitation(role, email), "nama", "Contoh", "email", email, "sandi", Scene.PASSWORD);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return visitor;
  }

  private String act(String email, String what) {
    return "/meja/orang/" + account(email).id().value() + what;
  }

  @Test
  void whoJoinsByALinkHasItsRoleAndOrganisationWhateverTheyType() throws Exception {
    var email = fresh();
    var link = invitation(Role.VIEWER, email);
    try (var guest = new Visitor(service.address())) {
      assertThat(guest.get(link).body()).contains("Bawaslu Provinsi Lampung", "Pemantau", email);
      assertThat(owner.get("/meja/orang").body()).contains(email).doesNotContain(link);
      var weak = guest.form(link, "nama", "Contoh", "email", email, "sandi", "pendek");
      assertThat(weak.statusCode()).isEqualTo(422);
      var done =
          guest.form(
              link,
              "nama",
              "Contoh",
              "email",
              "lain@example.org",
              "peran",
              "OWNER",
              "sandi",
              Scene.PASSWORD);
      assertThat(done.statusCode()).isEqualTo(303);
      assertThat(account(email).role()).isEqualTo(Role.VIEWER);
      assertThat(account(email).organization()).isEqualTo(scene.event().organizer());
      assertThat(guest.get("/meja").body()).contains(scene.event().id().value());
      assertThat(guest.get(link).statusCode()).isEqualTo(410);
      assertThat(guest.get("/meja/orang").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void invitationThatWasTakenBackOpensNothing() throws Exception {
    var link = invitation(Role.ORGANISER, "");
    var found =
        Pattern.compile("/meja/orang/undangan/[0-9a-z]{20}/tarik")
            .matcher(owner.get("/meja/orang").body());
    assertThat(found.find()).isTrue();
    assertThat(owner.form(found.group(), "organisasi", organization()).statusCode()).isEqualTo(303);
    try (var guest = new Visitor(service.address())) {
      assertThat(guest.get(link).statusCode()).isEqualTo(410);
    }
  }

  @Test
  void changedRoleCountsAtTheNextPage() throws Exception {
    var email = fresh();
    try (var member = member(Role.VIEWER, email)) {
      assertThat(member.get(scene.desk() + "/peserta").statusCode()).isEqualTo(403);
      owner.form(act(email, "/peran"), "peran", "DESK_OFFICER");
      assertThat(member.get(scene.desk() + "/peserta").statusCode()).isEqualTo(200);
      assertThat(member.get(scene.desk() + "/dokumen").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void nobodyBecomesOperatorByAnOwner() throws Exception {
    var email = fresh();
    member(Role.VIEWER, email).close();
    assertThat(owner.form(act(email, "/peran"), "peran", "OPERATOR").statusCode()).isEqualTo(404);
    var invited =
        owner.form("/meja/orang", "organisasi", organization(), "peran", "OPERATOR", "email", "");
    assertThat(invited.statusCode()).isEqualTo(404);
    assertThat(account(email).role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void disablingEndsTheSessionAtOnceAndSigningInFailsUntilEnabled() throws Exception {
    var email = fresh();
    try (var member = member(Role.ORGANISER, email)) {
      assertThat(owner.form(act(email, "/nonaktifkan")).statusCode()).isEqualTo(303);
      assertThat(member.get("/meja").headers().firstValue("Location")).contains("/meja/masuk");
      assertThat(signIn(member, email, Scene.PASSWORD).statusCode()).isEqualTo(401);
      assertThat(owner.form(act(email, "/aktifkan")).statusCode()).isEqualTo(303);
      assertThat(signIn(member, email, Scene.PASSWORD).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void lastOwnerIsNeitherDisabledNorGivenAnotherRole() throws Exception {
    var refused = owner.form(act(scene.email(), "/nonaktifkan"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("pemilik terakhir");
    assertThat(owner.form(act(scene.email(), "/peran"), "peran", "VIEWER").statusCode())
        .isEqualTo(422);
    assertThat(account(scene.email()).role()).isEqualTo(Role.OWNER);
  }

  @Test
  void ownersLinkGivesANewPasswordOnce() throws Exception {
    var email = fresh();
    try (var member = member(Role.ORGANISER, email)) {
      var link = link(owner.form(act(email, "/tautan")).body());
      assertThat(member.get(link).body()).contains("Kata sandi baru");
      var done = member.form(link, "sandi", OTHER_PASSWORD);
      assertThat(done.headers().firstValue("Location")).contains("/meja/masuk?kabar=sandi");
      assertThat(member.get("/meja").statusCode()).isEqualTo(303);
      assertThat(member.form(link, "sandi", Scene.PASSWORD).statusCode()).isEqualTo(410);
      assertThat(signIn(member, email, Scene.PASSWORD).statusCode()).isEqualTo(401);
      assertThat(signIn(member, email, OTHER_PASSWORD).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void strangersPeopleAreNotThere() throws Exception {
    var other = Scene.open(service);
    for (var what : List.of("/nonaktifkan", "/aktifkan", "/tautan")) {
      assertThat(owner.form(act(other.email(), what)).statusCode()).as(what).isEqualTo(404);
    }
    assertThat(owner.form(act(other.email(), "/peran"), "peran", "VIEWER").statusCode())
        .isEqualTo(404);
  }

  @Test
  void anotherPasswordSignsOutEveryOtherDevice() throws Exception {
    try (var phone = new Visitor(service.address())) {
      signIn(phone, scene.email(), Scene.PASSWORD);
      var wrong = owner.form("/meja/akun/sandi", "lama", "salah salah", "sandi", OTHER_PASSWORD);
      assertThat(wrong.statusCode()).isEqualTo(422);
      var done = owner.form("/meja/akun/sandi", "lama", Scene.PASSWORD, "sandi", OTHER_PASSWORD);
      assertThat(done.statusCode()).isEqualTo(303);
      assertThat(owner.get("/meja/akun").statusCode()).isEqualTo(200);
      assertThat(phone.get("/meja").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void leavingAllDevicesEndsEverySession() throws Exception {
    try (var phone = new Visitor(service.address())) {
      signIn(phone, scene.email(), Scene.PASSWORD);
      assertThat(phone.form("/meja/akun/keluar").statusCode()).isEqualTo(303);
      assertThat(owner.get("/meja").statusCode()).isEqualTo(303);
      assertThat(phone.get("/meja").statusCode()).isEqualTo(303);
    }
  }

  @Test
  void operatorSeesAllOrganisationsAndNoEvent() throws Exception {
    var doorkeeper = service.bean(Doorkeeper.class);
    var token = doorkeeper.invite(Role.OPERATOR, Instant.now());
    try (var operator = new Visitor(service.address())) {
      var done =
          operator.form(
              "/meja/mulai/" + token,
              "nama",
              "Contoh",
              "email",
              fresh(),
              "sandi",
              Scene.PASSWORD,
              "organisasi",
              "Dinas Contoh",
              "jenis",
              "OPD",
              "wilayah",
              "18");
      assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
      assertThat(operator.get("/meja").headers().firstValue("Location"))
          .contains("/meja/organisasi");
      assertThat(operator.get("/meja/organisasi").body())
          .contains("Dinas Contoh", "Bawaslu Provinsi Lampung");
      assertThat(operator.get(scene.desk() + "/dokumen").statusCode()).isEqualTo(404);
      assertThat(operator.get("/meja/orang").statusCode()).isEqualTo(403);
      assertThat(operator.form("/meja/organisasi/tautan").body()).contains("/meja/mulai/");
      assertThat(owner.form("/meja/organisasi/tautan").statusCode()).isEqualTo(403);
    }
  }

  @Test
  void whatIsDoneToPeopleAndFailedSignInsStandInTheTrail() throws Exception {
    var email = fresh();
    member(Role.VIEWER, email).close();
    try (var visitor = new Visitor(service.address())) {
      signIn(visitor, email, "salah salah salah");
    }
    owner.form(act(email, "/peran"), "peran", "ORGANISER");
    owner.form(act(email, "/nonaktifkan"));
    var lines =
        service.bean(Trail.class).read(Trail.Query.newest(Set.of(scene.event().organizer()), 50));
    assertThat(lines.stream().map(line -> line.deed().kind()))
        .startsWith(
            Deed.Kind.DISABLED,
            Deed.Kind.ROLE_CHANGED,
            Deed.Kind.SIGN_IN_FAILED,
            Deed.Kind.JOINED,
            Deed.Kind.INVITED);
    assertThat(lines).noneMatch(line -> line.deed().subject().contains("@"));
  }
}
