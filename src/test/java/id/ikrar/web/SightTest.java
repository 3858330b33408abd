package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Role;
import id.ikrar.event.Organization;
import id.ikrar.event.Organizations;
import id.ikrar.event.Secretariat;
import id.ikrar.region.RegionCode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organisation sees its own events and those of its descendants, nothing else. */
@TestInstance(Lifecycle.PER_CLASS)
class SightTest {
  private static final List<String> ACTS =
      List.of(
          "/ubah",
          "/naskah",
          "/naskah/pola",
          "/peserta",
          "/peserta/00000000000000000000/hapus",
          "/terbitkan",
          "/buka",
          "/tutup",
          "/sertifikat",
          "/ikrar/7K3M9-QXD2F/cabut",
          "/ikrar/7K3M9-QXD2F/perbaiki",
          "/ikrar/7K3M9-QXD2F/perbaiki/batal");

  private TestService service;
  private Scene top;
  private Scene child;
  private Visitor above;
  private Visitor below;
  private Visitor sibling;
  private Visitor stranger;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    service = new TestService(folder);
    top = Scene.open(service);
    child = Scene.open(service);
    var organizations = service.bean(Organizations.class);
    organizations.place(child.event().organizer(), top.event().organizer());
    above = visitor(top.email());
    below = visitor(child.email());
    sibling = visitor(owner(top.event().organizer()));
    stranger = visitor(Scene.open(service).email());
  }

  /** The e-mail of the owner of a new organisation below that one. */
  private String owner(Organization.Id parent) {
    var founding =
        service
            .bean(Secretariat.class)
            .found(
                parent,
                parent,
                Organization.Kind.BAWASLU,
                new RegionCode("18.71"),
                "Bawaslu Kota Contoh",
                Instant.now());
    if (!(founding instanceof Secretariat.Founding.Done(var organization))) {
      throw new AssertionError(founding);
    }
    var email = organization.id().value() + "@example.org";
    service
        .bean(Doorkeeper.class)
        .enrol(organization.id(), "Contoh", email, Scene.PASSWORD, Role.OWNER, Instant.now());
    return email;
  }

  private Visitor visitor(String email) throws Exception {
    var visitor = new Visitor(service.address());
    var answer = visitor.form("/meja/masuk", "email", email, "sandi", Scene.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(303);
    return visitor;
  }

  @AfterAll
  void stop() {
    List.of(above, below, sibling, stranger).forEach(Visitor::close);
    service.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/naskah",
        "/ubah",
        "/peserta",
        "/pelaksanaan",
        "/poster",
        "/qr.svg",
        "/dokumen",
        "/daftar.csv",
        "/rekap.xlsx",
        "/langsung",
        "/arsip.zip",
        "/contoh.pdf",
        "/contoh/1.png",
        "/penutup/1/deklarasi.pdf",
        "/sertifikat",
        "/ikrar/7K3M9-QXD2F.pdf",
        "/ikrar/7K3M9-QXD2F/cabut",
        "/ikrar/7K3M9-QXD2F/perbaiki"
      })
  void strangersSiblingsAndThoseBelowFindNothing(String page) throws Exception {
    assertThat(stranger.status(child.desk() + page)).isEqualTo(404);
    assertThat(sibling.status(child.desk() + page)).isEqualTo(404);
    assertThat(below.status(top.desk() + page)).isEqualTo(404);
  }

  @Test
  void nobodyElseDoesAnythingToAnEvent() throws Exception {
    for (var act : ACTS) {
      assertThat(stranger.form(child.desk() + act, "yakin", "ya").statusCode())
          .as(act)
          .isEqualTo(404);
      assertThat(sibling.form(child.desk() + act, "yakin", "ya").statusCode())
          .as(act)
          .isEqualTo(404);
      assertThat(below.form(top.desk() + act, "yakin", "ya").statusCode()).as(act).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/naskah",
        "/peserta",
        "/pelaksanaan",
        "/dokumen",
        "/daftar.csv",
        "/rekap.xlsx",
        "/langsung"
      })
  void thoseAboveSeeWhatTheirDescendantSees(String page) throws Exception {
    assertThat(above.status(child.desk() + page)).isEqualTo(200);
    assertThat(below.status(child.desk() + page)).isEqualTo(200);
  }

  @Test
  void diaryListsOneselfAndThoseBelow() throws Exception {
    var own = top.event().id().value();
    var under = child.event().id().value();
    assertThat(above.get("/meja").body()).contains(own, under);
    assertThat(below.get("/meja").body()).contains(under).doesNotContain(own);
    assertThat(sibling.get("/meja").body()).doesNotContain(own, under);
  }

  @Test
  void treeAndPeopleOfOthersAreNotShown() throws Exception {
    assertThat(above.get("/meja/organisasi").body())
        .contains("Bawaslu Kota Contoh", "Bawaslu kota");
    assertThat(below.get("/meja/organisasi").body()).doesNotContain("Bawaslu Kota Contoh");
    var people = "/meja/orang?organisasi=" + child.event().organizer().value();
    assertThat(above.get(people).statusCode()).isEqualTo(200);
    assertThat(sibling.get(people).statusCode()).isEqualTo(404);
    assertThat(stranger.get(people).statusCode()).isEqualTo(404);
    var renamed =
        stranger.form(
            "/meja/organisasi/" + child.event().organizer().value() + "/nama",
            "nama",
            "Milik saya");
    assertThat(renamed.statusCode()).isEqualTo(404);
  }
}
