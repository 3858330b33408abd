package id.ikrar.web;

import static id.ikrar.web.MovementPagesTest.find;
import static id.ikrar.web.MovementPagesTest.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Digest;
import id.ikrar.pdf.HandMade;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class PublicPagesTest {
  private static final String SIGNER = "Ir Fredy";

  private TestService service;
  private Visitor organizer;
  private Visitor anybody;
  private Scene scene;
  private String tab;
  private String campaign;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    service = new TestService(folder);
    organizer = new Visitor(service.address());
    anybody = new Visitor(service.address());
    scene = Scene.open(service);
    tab = URI.create(scene.desk()).getRawPath() + "/gerakan";
    organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
    campaign =
        location(organizer.form("/meja/gerakan", "nama", "Gerakan \"Netralitas\" & Lainnya"))
            .replaceFirst("\\?.*", "");
    organizer.form(campaign + "/acara", "acara", scene.event().id().value());
  }

  @AfterAll
  void stop() {
    organizer.close();
    anybody.close();
    service.close();
  }

  private void show(String base, String slug, String... more) throws Exception {
    var fields = new String[2 + more.length];
    fields[0] = "alamat";
    fields[1] = slug;
    System.arraycopy(more, 0, fields, 2, more.length);
    location(organizer.form(base + "/publik", fields));
  }

  @Test
  void nothingIsShownUntilTheOrganiserSaysSoAndNamesOnlyThen() throws Exception {
    var id = scene.event().id().value();
    assertThat(anybody.get("/acara/" + id).statusCode()).isEqualTo(404);
    show(tab, "workshop-netralitas");
    assertThat(anybody.get("/acara/workshop-netralitas").statusCode()).isEqualTo(404);

    show(tab, "workshop-netralitas", "tampil", "ya");
    var page = anybody.get("/acara/workshop-netralitas");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Workshop Penanganan Pelanggaran", "Bawaslu Provinsi Lampung", "0 dari 2")
        .contains("Menolak politik uang", "https://sigaplapor.bawaslu.go.id", "/check")
        .contains("https://sbt.bkn.go.id")
        .contains("property=\"og:description\"", "rel=\"canonical\"")
        .as("a channel without an address is not shown")
        .doesNotContain("SP4N")
        .as("nobody is named")
        .doesNotContain(SIGNER, "noindex", "1009", "0812");
    assertThat(anybody.get("/acara/" + id).body()).contains("Workshop Penanganan");
    assertThat(anybody.get("/acara/workshop-netralitas", "Accept-Language", "en").body())
        .contains("Report a suspected violation", "0 of 2 signed");

    show(tab, "workshop-netralitas", "tampil", "ya", "nama", "ya");
    assertThat(anybody.get("/acara/workshop-netralitas").body())
        .as("who has not signed is not named even then")
        .doesNotContain(SIGNER);
    show(tab, "workshop-netralitas");
    assertThat(anybody.get("/acara/workshop-netralitas").statusCode()).isEqualTo(404);
  }

  @Test
  void anAnswerIsKeptUntilAFigureChanges() throws Exception {
    show(campaign, "gerakan-netralitas", "tampil", "ya");
    var first = anybody.get("/gerakan/gerakan-netralitas");
    var mark = first.headers().firstValue("etag").orElseThrow();
    assertThat(first.headers().firstValue("cache-control")).hasValue("public, max-age=30");
    assertThat(first.headers().firstValue("vary").orElse("")).contains("Accept-Language");
    var again = anybody.get("/gerakan/gerakan-netralitas", "If-None-Match", mark);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(
            anybody
                .get("/gerakan/gerakan-netralitas", "If-None-Match", mark, "Accept-Language", "en")
                .statusCode())
        .isEqualTo(200);
    assertThat(first.body())
        .contains("<h1>Gerakan \"Netralitas\" &amp; Lainnya</h1>")
        .contains("Naskah acara", "Menolak politik uang", "Lampung Selatan");
  }

  @Test
  void aWidgetMayBeFramedAndBringsNoCookieAndNoScript() throws Exception {
    show(campaign, "gerakan-netralitas", "tampil", "ya");
    for (var path : new String[] {"/widget", "/widget?lang=en"}) {
      var widget = anybody.get("/gerakan/gerakan-netralitas" + path);
      assertThat(widget.headers().firstValue("content-security-policy").orElse(""))
          .contains("frame-ancestors *", "default-src 'none'")
          .doesNotContain("script");
      assertThat(widget.headers().firstValue("x-frame-options")).isEmpty();
      assertThat(widget.headers().firstValue("set-cookie")).isEmpty();
      assertThat(widget.body())
          .doesNotContain("<script", "<form")
          .contains("/gerakan/gerakan-netralitas\"");
    }
    var page = anybody.get("/gerakan/gerakan-netralitas");
    assertThat(page.headers().firstValue("x-frame-options")).hasValue("DENY");
    assertThat(organizer.get(campaign).body())
        .contains("&lt;iframe src=\"" + service.address() + "/gerakan/gerakan-netralitas/widget");
  }

  @Test
  void figuresAreForProgramsOfOtherHosts() throws Exception {
    show(campaign, "gerakan-netralitas", "tampil", "ya");
    var json = anybody.get("/gerakan/gerakan-netralitas/angka.json", "Accept", "application/json");
    assertThat(json.headers().firstValue("access-control-allow-origin")).hasValue("*");
    assertThat(json.body())
        .contains("\"listed\":2", "\"signed\":0", "\"events\":1", "\"villages\":2651")
        .contains("\"code\":\"18.01\"")
        .doesNotContain(SIGNER);
  }

  @Test
  void theSummaryForThePressSaysTheFiguresAndNoMore() throws Exception {
    show(campaign, "gerakan-netralitas", "tampil", "ya");
    var page = anybody.get("/gerakan/gerakan-netralitas/ringkasan").body();
    assertThat(page)
        .contains("0 dari 2 peserta sudah menandatangani ikrar (0%)")
        .contains("terdiri atas 1 acara; 1 di antaranya sudah dibuka")
        .contains("Belum ada tanda tangan dari 15 di antara 15 kabupaten/kota")
        .doesNotContain("terbesar", SIGNER);
    var text = anybody.get("/gerakan/gerakan-netralitas/ringkasan.txt", "Accept-Language", "en");
    assertThat(text.headers().firstValue("content-type").orElse("")).contains("text/plain");
    assertThat(text.body()).contains("0 of 2 participants have signed the pledge (0%)");
  }

  @Test
  void anAddressBelongsToOneAndMustBeReadable() throws Exception {
    show(campaign, "gerakan-netralitas", "tampil", "ya");
    assertThat(
            organizer.form(tab + "/publik", "alamat", "gerakan-netralitas", "tampil", "ya").body())
        .contains("sudah dipakai acara atau gerakan lain");
    assertThat(organizer.form(tab + "/publik", "alamat", "../x", "tampil", "ya").body())
        .contains("huruf kecil a sampai z");
    assertThat(anybody.get("/acara/gerakan-netralitas").statusCode()).isEqualTo(404);
    assertThat(anybody.form(tab + "/publik", "alamat", "lain").statusCode()).isEqualTo(303);
    assertThat(anybody.get("/acara/lain").statusCode()).isEqualTo(404);
  }

  @Test
  void aCircularIsCheckedListedAndGivenToEverybodyWithItsDigest() throws Exception {
    var pdf = HandMade.page().bytes();
    var harmful = HandMade.page().with(9, "<</S/JavaScript/JS(x)>>").bytes().toArray();
    assertThat(attach(campaign, "SE 10/2020", harmful).body()).contains("memuat program");
    assertThat(attach(campaign, "SE 10/2020", "<html>".getBytes(StandardCharsets.UTF_8)).body())
        .contains("bukan PDF yang utuh");
    assertThat(attach(campaign, "", pdf.toArray()).body()).contains("Perihal, nomor, dan tanggal");
    assertThat(location(attach(campaign, "SE 10/2020", pdf.toArray()))).endsWith("kabar=edaran");
    assertThat(attach(campaign, "SE 10/2020", pdf.toArray()).body()).contains("sudah dilampirkan");

    var own = find(organizer.get(campaign).body(), "href=\"(/meja/edaran/[^\"]+\\.pdf)\"");
    assertThat(organizer.bytes(own).body()).isEqualTo(pdf.toArray());
    var file = own.replace("/meja", "");
    show(campaign, "gerakan-netralitas");
    assertThat(anybody.bytes(file).statusCode()).isEqualTo(404);
    show(campaign, "gerakan-netralitas", "tampil", "ya");
    assertThat(anybody.get("/gerakan/gerakan-netralitas").body())
        .contains("SE 10/2020", "7 Oktober 2024", Digest.of(pdf).hex(), file);
    var answer = anybody.bytes(file);
    assertThat(answer.body()).isEqualTo(pdf.toArray());
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/pdf");
    assertThat(answer.headers().firstValue("content-disposition").orElse(""))
        .contains("attachment");
    show(tab, "workshop", "tampil", "ya");
    assertThat(anybody.get("/acara/workshop").body())
        .as("an event lists those of its movements that are shown")
        .contains("SE 10/2020");
    show(tab, "workshop");

    var id = own.replaceAll(".*/|\\.pdf", "");
    organizer.form(campaign + "/edaran/" + id + "/hapus");
    assertThat(anybody.bytes(file).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> attach(String base, String number, byte[] pdf)
      throws IOException, InterruptedException {
    return organizer.multipart(
        base + "/edaran",
        new String[] {"judul", "Netralitas", "nomor", number, "tanggal", "2024-10-07"},
        "berkas",
        "application/pdf",
        pdf);
  }
}
