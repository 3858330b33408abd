package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.account.Deed;
import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Right;
import id.ikrar.account.Role;
import id.ikrar.account.Trail;
import id.ikrar.event.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(Lifecycle.PER_CLASS)
class RightsTest {
  /** What can be fetched of an event, by the right that it asks for. */
  private static final Map<String, Right> READ =
      Map.ofEntries(
          Map.entry("/naskah", Right.ORGANISE),
          Map.entry("/ubah", Right.ORGANISE),
          Map.entry("/arsip.zip", Right.ORGANISE),
          Map.entry("/peserta", Right.ROSTER),
          Map.entry("/pelaksanaan", Right.LOOK),
          Map.entry("/kehadiran", Right.KIOSK),
          Map.entry("/papan", Right.LOOK),
          Map.entry("/baca", Right.LOOK),
          Map.entry("/susulan", Right.ROSTER),
          Map.entry("/poster", Right.LOOK),
          Map.entry("/qr.svg", Right.LOOK),
          Map.entry("/dokumen", Right.LOOK),
          Map.entry("/gerakan", Right.LOOK),
          Map.entry("/cakupan.csv", Right.LOOK),
          Map.entry("/turunan", Right.ORGANISE),
          Map.entry("/daftar.csv", Right.LOOK),
          Map.entry("/rekap.xlsx", Right.LOOK));

  /** What can be done to it. */
  private static final Map<String, Right> DONE =
      Map.ofEntries(
          Map.entry("/naskah", Right.ORGANISE),
          Map.entry("/naskah/pola", Right.ORGANISE),
          Map.entry("/ubah", Right.ORGANISE),
          Map.entry("/terbitkan", Right.ORGANISE),
          Map.entry("/buka", Right.ORGANISE),
          Map.entry("/tutup", Right.ORGANISE),
          Map.entry("/turunan", Right.ORGANISE),
          Map.entry("/peserta", Right.ROSTER),
          Map.entry("/peserta/00000000000000000000/hapus", Right.ROSTER),
          Map.entry("/kehadiran/00000000000000000000", Right.KIOSK),
          Map.entry("/aturan", Right.ORGANISE));

  private TestService service;
  private Scene scene;
  private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    service = new TestService(folder);
    scene = Scene.open(service);
    for (var role : Role.values()) {
      var email = role + "@example.org";
      service
          .bean(Doorkeeper.class)
          .enrol(scene.event().organizer(), "Contoh", email, Scene.PASSWORD, role, Instant.now());
      var visitor = new Visitor(service.address());
      var answer = visitor.form("/meja/masuk", "email", email, "sandi", Scene.PASSWORD);
      assertThat(answer.statusCode()).isEqualTo(303);
      visitors.put(role, visitor);
    }
  }

  @AfterAll
  void stop() {
    visitors.values().forEach(Visitor::close);
    service.close();
  }

  private Visitor as(Role role) {
    return Objects.requireNonNull(visitors.get(role));
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "OPERATOR", mode = EnumSource.Mode.EXCLUDE)
  void eachPageOfAnEventIsOpenToThoseWithItsRightAlone(Role role) throws Exception {
    for (var page : READ.entrySet()) {
      assertThat(as(role).status(scene.desk() + page.getKey()))
          .as(page.getKey())
          .isEqualTo(role.may(page.getValue()) ? 200 : 403);
    }
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "OPERATOR", mode = EnumSource.Mode.EXCLUDE)
  void nothingIsDoneForThoseWithoutTheRight(Role role) throws Exception {
    for (var act : DONE.entrySet()) {
      if (!role.may(act.getValue())) {
        assertThat(as(role).form(scene.desk() + act.getKey(), "isian", "").statusCode())
            .as(act.getKey())
            .isEqualTo(403);
      }
    }
  }

  @Test
  void operatorDoesNotLearnThatTheEventExists() throws Exception {
    for (var page : READ.keySet()) {
      assertThat(as(Role.OPERATOR).status(scene.desk() + page)).as(page).isEqualTo(404);
    }
    for (var act : DONE.keySet()) {
      assertThat(as(Role.OPERATOR).form(scene.desk() + act, "isian", "").statusCode())
          .as(act)
          .isEqualTo(404);
    }
  }

  @Test
  void refusalIsASentenceWithTheRoleAndProblemJsonForPrograms() throws Exception {
    var page = as(Role.VIEWER).get(scene.desk() + "/peserta", "Accept-Language", "id");
    assertThat(page.body()).contains("di luar peran Bapak/Ibu (Pemantau)");
    var json =
        as(Role.VIEWER)
            .get(
                scene.desk() + "/peserta",
                "Accept",
                "application/json, */*",
                "Accept-Language",
                "en");
    assertThat(json.statusCode()).isEqualTo(403);
    assertThat(json.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json.body()).contains("/masalah/no-right").contains("(Viewer)");
  }

  @Test
  void tabsAndButtonsAreThoseThatTheRoleCanUse() throws Exception {
    var officer = as(Role.DESK_OFFICER).get(scene.desk() + "/peserta").body();
    assertThat(officer).contains("/peserta\"").doesNotContain("/naskah\"", "/dokumen\"", "/tutup");
    var viewer = as(Role.VIEWER).get(scene.desk() + "/dokumen").body();
    assertThat(viewer)
        .contains("/pelaksanaan\"", "/rekap.xlsx\"")
        .doesNotContain("/peserta\"", "/tutup", "arsip.zip");
    assertThat(as(Role.ORGANISER).get(scene.desk() + "/dokumen").body())
        .contains("/naskah\"", "/tutup\"");
    assertThat(as(Role.VIEWER).get("/meja").body())
        .contains(scene.event().id().value())
        .doesNotContain("/meja/acara/baru");
  }

  @Test
  void anEventOpensAtATabThatTheRoleMaySee() throws Exception {
    var base = "/meja/acara/" + scene.event().id().value();
    assertThat(as(Role.DESK_OFFICER).get(base).headers().firstValue("Location"))
        .contains(base + "/peserta");
    assertThat(as(Role.VIEWER).get(base).headers().firstValue("Location"))
        .contains(base + "/pelaksanaan");
  }

  @Test
  void everyKindOfDeedHasASentenceInBothLanguages() {
    for (var language : Language.values()) {
      for (var kind : Deed.Kind.values()) {
        assertThat(Words.in(language).say("deed." + kind)).isNotBlank();
      }
      for (var role : Role.values()) {
        assertThat(Words.in(language).say("role." + role)).isNotBlank();
      }
    }
  }

  @Test
  void whatWasDoneStandsInTheTrail() throws Exception {
    var own = Scene.open(service);
    try (var siti = new Visitor(service.address())) {
      siti.form("/meja/masuk", "email", own.email(), "sandi", Scene.PASSWORD);
      siti.form(own.desk() + "/tutup");
      siti.form(own.desk() + "/buka");
      siti.status(own.desk() + "/rekap.xlsx");
      siti.status(own.desk() + "/daftar.csv");
      siti.status(own.desk() + "/arsip.zip");
    }
    var lines =
        service.bean(Trail.class).read(Trail.Query.newest(Set.of(own.event().organizer()), 50));
    assertThat(lines.stream().map(line -> line.deed().kind() + " " + line.deed().subject()))
        .containsSubsequence(
            List.of(
                "DOWNLOADED arsip.zip",
                "DOWNLOADED daftar.csv",
                "DOWNLOADED rekap.xlsx",
                "SIGNING_OPENED ",
                "SIGNING_CLOSED "));
    assertThat(lines).allMatch(line -> line.deed().name().equals("Siti"));
  }
}
