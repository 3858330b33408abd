package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.kernel.Bytes;
import id.ikrar.seal.Seals;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.SigningDesk;
import id.ikrar.signing.TestPhone;
import id.ikrar.verify.Status;
import id.ikrar.verify.StatusLists;
import id.ikrar.verify.Trust;
import id.ikrar.verify.Verdict;
import id.ikrar.verify.Verifier;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Taking a pledge back on the pages of a running service, and what a stranger reads then. */
@TestInstance(Lifecycle.PER_CLASS)
class WithdrawalPagesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private TestService service;
  private Visitor visitor;

  @BeforeAll
  void start(@TempDir Path folder) {
    service = new TestService(folder);
    visitor = new Visitor(service.address());
  }

  @AfterAll
  void stop() {
    visitor.close();
    service.close();
  }

  @Test
  void aSignerTakesThePledgeBackAndEveryCheckSaysSo() throws Exception {
    var scene = Scene.open(service);
    var link = path(scene.personal(1));
    var check = "/v/" + sign(link);
    var pdf = sealed(link);
    assertThat(visitor.get(check).body())
        .contains("class=\"saying done\"", "Tidak ada pencabutan yang tercatat per");
    assertThat(visitor.get(link).body()).contains("href=\"" + link + "/cabut\"");
    assertThat(visitor.get(link + "/cabut").body()).contains("Ir Fredy", "tidak dapat dibatalkan");

    var done = visitor.form(link + "/cabut", "alasan", "Salah <b>nama</b> {1}", "yakin", "ya");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);

    var said = "oleh penanda tangan sendiri";
    assertThat(visitor.get(link).body())
        .contains("Ikrar ini dicabut pada", said, "alasan: Salah &lt;b&gt;nama&lt;/b&gt; {1}")
        .doesNotContain("/cabut\"", "Ikrar diterima");
    for (var page :
        new String[] {
          visitor.get(check).body(), visitor.upload("/check", "application/pdf", pdf).body()
        }) {
      assertThat(page)
          .contains("class=\"saying warn\"", "Ikrar Ir Fredy dicabut pada", said, "(keadaan per")
          .contains("alasan: Salah &lt;b&gt;nama&lt;/b&gt; {1}")
          .doesNotContain("class=\"saying done\"", "<b>nama");
    }
    assertThat(visitor.upload("/api/v1/verifications", "file", "application/pdf", pdf).body())
        .contains("\"verdict\":\"EXACT\"", "\"genuine\":true", "\"sentence\":\"DICABUT.")
        .contains("\"state\":\"WITHDRAWN\",\"source\":\"SERVICE\"", "\"by\":\"SIGNER\"")
        .contains("\"reason\":\"Salah <b>nama</b> {1}\"")
        .doesNotContain("\"id\":\"withdrawal\"");
    assertThat(listed(pdf).status()).isInstanceOf(Status.Withdrawn.class);
    assertThat(visitor.get("/status").body()).contains("Daftar status ikrar", "href=\"/status/0\"");
    assertThat(visitor.get("/status/1").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/status/x").statusCode()).isEqualTo(404);
    assertThat(visitor.get(check, "Accept-Language", "en").body())
        .contains("was withdrawn on", "by the signer (as of");
    assertThat(visitor.bytes(link + "/ikrar.pdf").body()).as("nothing is deleted").isEqualTo(pdf);
  }

  @Test
  void aRepeatIsAnsweredAsTheFirstAndChangesNothing() throws Exception {
    var scene = Scene.open(service);
    var link = path(scene.personal(1));
    var check = "/v/" + sign(link);
    assertThat(visitor.form(link + "/cabut", "alasan", "Pertama", "yakin", "ya").statusCode())
        .isEqualTo(303);
    assertThat(visitor.form(link + "/cabut", "alasan", "Kedua", "yakin", "ya").statusCode())
        .isEqualTo(303);
    assertThat(visitor.get(link + "/cabut").statusCode()).isEqualTo(303);
    assertThat(visitor.get(check).body())
        .contains("alasan: Pertama", "class=\"saying warn\"")
        .doesNotContain("Kedua");
  }

  @Test
  void withoutReasonOrTickNothingIsWithdrawn() throws Exception {
    var scene = Scene.open(service);
    var link = path(scene.personal(1));
    var check = "/v/" + sign(link);
    var unsure = visitor.form(link + "/cabut", "alasan", "Salah nama");
    assertThat(unsure.statusCode()).isEqualTo(422);
    assertThat(unsure.body()).contains("Centang dahulu", ">Salah nama</textarea>");
    var silent = visitor.form(link + "/cabut", "alasan", " ", "yakin", "ya");
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("paling banyak 500 huruf");
    var long501 = visitor.form(link + "/cabut", "alasan", "x".repeat(501), "yakin", "ya");
    assertThat(long501.statusCode()).isEqualTo(422);
    assertThat(visitor.get(check).body()).doesNotContain("dicabut pada");
  }

  @Test
  void aFormFromAnotherPageWithdrawsNothing() throws Exception {
    var scene = Scene.open(service);
    var link = path(scene.personal(1));
    var check = "/v/" + sign(link);
    try (var other = new Visitor(URI.create("http://127.0.0.1:" + service.address().getPort()))) {
      // The form says that it comes from 127.0.0.1, the service is asked as localhost.
      var answer =
          other.form(service.address() + link + "/cabut", "alasan", "Salah", "yakin", "ya");
      assertThat(answer.statusCode()).isEqualTo(403);
    }
    assertThat(visitor.get(check).body()).doesNotContain("dicabut pada");
  }

  @Test
  void aTicketOfTheHallShowsTheReceiptAndDoesNotWithdraw() throws Exception {
    var scene = Scene.open(service);
    var check = "/v/" + sign(path(scene.personal(1)));
    var id = service.bean(id.ikrar.desk.Organizer.class).roster(scene.event().id()).getFirst().id();
    var wall = path(scene.hall()).substring("/h/".length());
    var recognised = service.bean(SigningDesk.class).recognise(wall, id, "1009", Instant.now());
    var ticket = "/t/" + ((Outcome.Recognition.Recognised) recognised).ticket();
    assertThat(visitor.get(ticket).body()).contains("Ikrar diterima").doesNotContain("/cabut\"");
    assertThat(visitor.get(ticket + "/cabut").statusCode()).isEqualTo(403);
    assertThat(visitor.form(ticket + "/cabut", "alasan", "Salah", "yakin", "ya").body())
        .contains("tautan pribadi");
    assertThat(visitor.get(check).body()).doesNotContain("dicabut pada");
  }

  @Test
  void theOrganiserTakesAPledgeBackAtTheDesk() throws Exception {
    var scene = Scene.open(service);
    var desk = path(scene.desk());
    var shortId = sign(path(scene.personal(1)));
    var address = desk + "/ikrar/" + shortId + "/cabut";
    assertThat(visitor.form(address, "alasan", "Salah orang", "yakin", "ya").headers())
        .as("a stranger has to sign in")
        .extracting(headers -> headers.firstValue("location").orElse(""))
        .isEqualTo("/meja/masuk");
    try (var organizer = new Visitor(service.address())) {
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      assertThat(organizer.get(desk + "/dokumen").body()).contains("href=\"" + address + "\"");
      assertThat(organizer.get(address).body()).contains("Ir Fredy", shortId);
      assertThat(organizer.form(address, "alasan", "Salah orang").statusCode()).isEqualTo(422);
      assertThat(organizer.form(address, "alasan", "Salah orang", "yakin", "ya").headers())
          .extracting(headers -> headers.firstValue("location").orElse(""))
          .isEqualTo(desk + "/dokumen?kabar=cabut");
      assertThat(organizer.get(desk + "/dokumen").body())
          .contains("dicabut pada", "oleh penyelenggara", "alasan: Salah orang")
          .doesNotContain("href=\"" + address + "\"");
      assertThat(organizer.get(desk + "/pelaksanaan").body())
          .contains("data-mood=\"warn\">dicabut</span>");
      assertThat(organizer.firstEvent(desk + "/langsung"))
          .contains("\"mood\":\"warn\"", "\"signed\":0");
      assertThat(organizer.get(desk + "/daftar.csv").body()).contains("\"dicabut\"");
    }
    assertThat(visitor.get("/v/" + shortId).body())
        .contains("class=\"saying warn\"", "oleh penyelenggara", "alasan: Salah orang");
  }

  @Test
  void anotherOrganisationsDeskDoesNotWithdraw() throws Exception {
    var scene = Scene.open(service);
    var shortId = sign(path(scene.personal(1)));
    var stranger = Scene.open(service);
    try (var organizer = new Visitor(service.address())) {
      organizer.form("/meja/masuk", "email", stranger.email(), "sandi", Scene.PASSWORD);
      for (var desk : new String[] {path(scene.desk()), path(stranger.desk())}) {
        var address = desk + "/ikrar/" + shortId + "/cabut";
        assertThat(organizer.get(address).statusCode()).as(address).isEqualTo(404);
        assertThat(organizer.form(address, "alasan", "Salah", "yakin", "ya").statusCode())
            .as(address)
            .isEqualTo(404);
      }
    }
    assertThat(visitor.get("/v/" + shortId).body()).doesNotContain("dicabut pada");
  }

  @Test
  void aPledgeIsWithdrawnOnlyWithinItsEvent() throws Exception {
    var scene = Scene.open(service);
    var shortId = sign(path(scene.personal(1)));
    var desk = service.bean(id.ikrar.desk.Organizer.class);
    var other =
        desk.create(scene.event().organizer(), scene.event().programme(), Instant.now()).id();
    try (var organizer = new Visitor(service.address())) {
      organizer.form("/meja/masuk", "email", scene.email(), "sandi", Scene.PASSWORD);
      var address = "/meja/acara/" + other.value() + "/ikrar/" + shortId + "/cabut";
      assertThat(organizer.form(address, "alasan", "Salah", "yakin", "ya").statusCode())
          .isEqualTo(404);
    }
    assertThat(visitor.get("/v/" + shortId).body()).doesNotContain("dicabut pada");
  }

  /** Signs behind a personal link. */
  private String sign(String link) {
    var desk = service.bean(SigningDesk.class);
    var token = link.substring("/t/".length());
    var phone = new TestPhone();
    var now = Instant.now();
    if (desk.look(token, now) instanceof Doorway.Ready ready
        && desk.prepare(token, phone.consent(ready.pledge().digest()), now)
            instanceof Outcome.Preparing.Prepared(var preparation, _)
        && desk.accept(token, preparation.id(), phone.sign(preparation.attributes()), now)
            instanceof Outcome.Accepting.Accepted(var receipt)) {
      return receipt.shortId().printed();
    }
    throw new AssertionError("not signed: " + desk.look(token, now));
  }

  /** The file as a list tells it that the service published after it was withdrawn. */
  private Verdict listed(byte[] pdf) throws IOException, InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    var trust = service.bean(Trust.class);
    while (true) {
      var answer = visitor.bytes("/status/0");
      var lists = StatusLists.NONE.and("0", Bytes.owning(answer.body()));
      var verdict = Verifier.verify(Bytes.owning(pdf), trust, Instant.now(), lists);
      if (verdict.status().gone() || Instant.now().isAfter(until)) {
        assertThat(answer.headers().firstValue("cache-control")).hasValue("public, max-age=60");
        var tag = answer.headers().firstValue("etag").orElseThrow();
        assertThat(visitor.get("/status/0", "If-None-Match", tag).statusCode()).isEqualTo(304);
        return verdict;
      }
    }
  }

  /** The file, as soon as the rounds of the service have sealed it. */
  private byte[] sealed(String link) throws IOException, InterruptedException {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      var answer = visitor.bytes(link + "/ikrar.pdf");
      if (answer.statusCode() == 200) {
        return answer.body();
      }
    }
    throw new AssertionError("waiting: " + service.bean(Seals.class).waiting());
  }

  private static String path(String address) {
    return URI.create(address).getRawPath();
  }
}
