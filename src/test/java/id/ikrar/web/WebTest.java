package id.ikrar.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.ikrar.account.Doorkeeper;
import id.ikrar.account.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class WebTest {
  private static final String PASSWORD = "kata sandi panjang";

  private TestService service;
  private Visitor organizer;
  private Visitor signer;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    service = new TestService(folder);
    organizer = new Visitor(service.address());
    signer = new Visitor(service.address());
    var invitation = service.bean(Doorkeeper.class).invite(Role.OWNER, Instant.now());
    assertThat(organizer.get("/meja/mulai/" + invitation).body()).contains("satu kali");
    var done =
        organizer.form(
            "/meja/mulai/" + invitation,
            "nama",
            "Siti",
            "email",
            "siti@example.org",
            "sandi",
            PASSWORD,
            "organisasi",
            "Bawaslu Provinsi Lampung",
            "jenis",
            "BAWASLU",
            "wilayah",
            "18");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(organizer.get("/meja/mulai/" + invitation).statusCode()).isEqualTo(410);
  }

  @AfterAll
  void stop() {
    organizer.close();
    signer.close();
    service.close();
  }

  /** An event with words, and one person on the roster. */
  private String event() throws IOException, InterruptedException {
    var created =
        organizer.form(
            "/meja/acara",
            "jenis",
            "WORKSHOP",
            "nama",
            "Workshop Netralitas",
            "mulai",
            "2024-09-10",
            "selesai",
            "",
            "tempat",
            "",
            "kota",
            "Bandarlampung",
            "wilayah",
            "18",
            "zona",
            "WIB",
            "pemilihan",
            "",
            "narasumber",
            "Iskardo P Panggar; Ketua",
            "pemimpin",
            "",
            "unsur",
            "",
            "saksi",
            "",
            "target",
            "2",
            "kertas",
            "A4");
    var base = location(created).replaceFirst("/naskah.*", "");
    var saved =
        organizer.form(
            base + "/naskah",
            "judul",
            "IKRAR NETRALITAS",
            "nomor",
            "",
            "pembukaan",
            "Kami berikrar:",
            "komitmen",
            "Menolak politik uang.",
            "komitmen",
            "Bersikap netral.",
            "komitmen",
            "",
            "penutup",
            "Demikian.",
            "jumlah",
            "5",
            "dasar",
            "UU 5/2014");
    assertThat(location(saved)).endsWith("?kabar=naskah");
    assertThat(location(organizer.form(base + "/terbitkan"))).endsWith("?kabar=terbitkan");
    assertThat(
            location(
                organizer.form(
                    base + "/peserta",
                    "nama",
                    "Ir Fredy",
                    "jabatan",
                    "Kepala Inspektorat",
                    "pangkat",
                    "",
                    "instansi",
                    "Inspektorat",
                    "wilayah",
                    "",
                    "jenis",
                    "NIP",
                    "pengenal",
                    "197204101998031009",
                    "telepon",
                    "0812-3456-7890")))
        .endsWith("?kabar=tambah");
    return base;
  }

  private String personalLink(String base) throws IOException, InterruptedException {
    var found =
        Pattern.compile("href=\"(http://[^\"]+/t/[^\"]+)\"")
            .matcher(organizer.get(base + "/peserta").body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void anEventIsPublishedOpenedSignedOnceAndClosed() throws Exception {
    var base = event();
    assertThat(organizer.get(base + "/naskah").body())
        .contains("versi 1")
        .contains("menyebut 5 komitmen")
        .contains("UU 5/2014");
    var link = personalLink(base);
    assertThat(signer.get(link).body()).contains("belum dibuka");
    assertThat(location(organizer.form(base + "/buka"))).contains("/pelaksanaan?kabar=buka");

    var page = signer.get(link).body();
    assertThat(page).contains("Ir Fredy", "Menolak politik uang.", "Apakah ini Bapak/Ibu?");
    var path = link.replaceFirst("http://[^/]+", "");
    var phone = new Phone(page);
    var prepared = signer.json(path + "/siapkan", phone.prepare());
    assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(200);
    var sheet = signer.bytes(field(prepared, "pdf"));
    assertThat(new String(sheet.body(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
        .isEqualTo("%PDF-");
    var sent = signer.json(path + "/kirim", phone.sign(prepared));
    assertThat(field(sent, "withdraw")).isEqualTo(path + "/cabut");
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);

    assertThat(signer.json(path + "/kirim", phone.sign(prepared)).statusCode())
        .as("another signature of the same preparation")
        .isEqualTo(200);
    assertThat(field(signer.json(path + "/kirim", phone.sign(prepared)), "shortId"))
        .isEqualTo(field(sent, "shortId"));
    var again = signer.json(path + "/siapkan", phone.prepare());
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.headers().firstValue("content-type")).hasValue("application/problem+json");
    assertThat(field(again, "type")).isEqualTo("/masalah/already-signed");
    assertThat(signer.get(link).body()).contains("Ikrar diterima", field(sent, "shortId"));
    assertThat(organizer.get(base + "/dokumen").body()).contains(field(sent, "shortId"));
    assertThat(organizer.get(base + "/daftar.csv").body()).contains("\"Ir Fredy\"", "\"sudah\"");
    assertThat(location(organizer.form(base + "/tutup"))).endsWith("?kabar=tutup");
  }

  @Test
  void aPersonFindsThemselvesInTheHallAndShowsFourDigits() throws Exception {
    var base = event();
    organizer.form(base + "/buka");
    var found =
        Pattern.compile("http://[^<\"]+/h/[\\w-]+")
            .matcher(organizer.get(base + "/pelaksanaan").body());
    assertThat(found.find()).isTrue();
    var hall = found.group().replaceFirst("http://[^/]+", "");
    var results = signer.get(hall + "?nama=fredy").body();
    assertThat(results)
        .contains("Ir Fredy", "Empat angka terakhir nomor pengenal")
        .doesNotContain("1009", "0812");
    var id = between(results, "name=\"peserta\" value=\"", "\"");
    assertThat(
            signer.form(hall + "/kenali", "peserta", id, "digit", "0000", "nama", "fredy").body())
        .contains("tidak cocok");
    var ticket =
        location(signer.form(hall + "/kenali", "peserta", id, "digit", "1009", "nama", "fredy"));
    assertThat(ticket).startsWith("/t/");
    assertThat(signer.get(ticket).body()).contains("Apakah ini Bapak/Ibu?");
    for (int i = 0; i < 6; i++) {
      signer.form(hall + "/kenali", "peserta", id, "digit", "0000", "nama", "fredy");
    }
    assertThat(
            signer
                .form(hall + "/kenali", "peserta", id, "digit", "1009", "nama", "fredy")
                .statusCode())
        .isEqualTo(429);
  }

  @Test
  void aListIsUploadedAndEachRowHasItsFate() throws Exception {
    var base = event();
    var csv = "Nama;Jabatan;NIP\nMuhyi;Anggota;\nSunarto, ST;Staf;197204101998030000\n;;\n";
    var page =
        organizer
            .upload(
                base + "/peserta/berkas",
                "text/csv",
                csv.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .body();
    assertThat(page).contains("Muhyi", "ditambahkan", "perlu perhatian", "Baris 3");
    var wrong =
        organizer
            .upload(
                base + "/peserta/berkas",
                "text/csv",
                "a;b\n1;2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .body();
    assertThat(wrong).contains("tidak ada yang ditambahkan", "Nama");
  }

  @Test
  void theLiveFigureComesAtOnce() throws Exception {
    var base = event();
    organizer.form(base + "/buka");
    assertThat(organizer.firstEvent(base + "/langsung"))
        .contains("event: progress")
        .contains("\"signedText\":\"0 dari 2\"");
  }

  @Test
  void nobodySeesTheDeskWithoutSigningIn() throws Exception {
    for (var path :
        new String[] {"/meja", "/meja/acara/baru", "/meja/acara/00000000000000000000/naskah"}) {
      assertThat(location(signer.get(path))).as(path).isEqualTo("/meja/masuk");
    }
  }

  @Test
  void aWrongPasswordIsRefusedAndTheRightOneOpens() throws Exception {
    try (var other = new Visitor(service.address())) {
      assertThat(
              other.form("/meja/masuk", "email", "siti@example.org", "sandi", "salah").statusCode())
          .isEqualTo(401);
      var opened = other.form("/meja/masuk", "email", "SITI@example.org", "sandi", PASSWORD);
      assertThat(location(opened)).isEqualTo("/meja");
      assertThat(opened.headers().firstValue("set-cookie").orElse(""))
          .contains("HTTPOnly", "SameSite=Lax");
      assertThat(other.get("/meja").body()).contains("Siti");
      other.form("/meja/keluar");
      assertThat(location(other.get("/meja"))).isEqualTo("/meja/masuk");
    }
  }

  @Test
  void aFormFromAnotherPageIsRefused() throws Exception {
    try (var other =
        new Visitor(java.net.URI.create("http://127.0.0.1:" + service.address().getPort()))) {
      // The form says that it comes from 127.0.0.1, the service is asked as localhost.
      assertThat(
              other
                  .form(service.address() + "/meja/masuk", "email", "a", "sandi", "b")
                  .statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void everyAnswerCarriesTheHeadersThatKeepOthersOut() throws Exception {
    for (var path : new String[] {"/", "/no-such-page", "/t/unknown", "/meja/masuk"}) {
      var headers = signer.get(path).headers();
      assertThat(headers.firstValue("content-security-policy")).as(path).hasValue(Gate.POLICY);
      assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
      assertThat(headers.firstValue("cache-control")).hasValue("no-store");
    }
  }

  @Test
  void staticFilesAreKeptForEverUnderAnAddressThatHoldsTheirDigest() throws Exception {
    var answer = signer.get(Assets.address("sign.js"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("immutable");
    assertThat(answer.headers().firstValue("content-type").orElse("")).contains("text/javascript");
    assertThat(signer.get("/a/x/sign.js").headers().firstValue("cache-control"))
        .hasValue("no-cache");
    assertThat(signer.get("/a/x/package.json").statusCode()).isEqualTo(404);
  }

  @Test
  void unknownAddressesAreAnsweredWithASentenceInTheVisitorsLanguage() throws Exception {
    assertThat(signer.get("/t/unknown").statusCode()).isEqualTo(404);
    assertThat(signer.get("/t/unknown").body()).contains("Tautan ini tidak dikenal.");
    assertThat(signer.get("/t/unknown", "Accept-Language", "en").body())
        .contains("This link is not known.");
    assertThat(signer.get("/t/unknown?lang=en").body()).contains("This link is not known.");
    assertThat(signer.get("/t/unknown").body())
        .as("the choice is remembered")
        .contains("This link is not known.");
    signer.get("/?lang=id");
  }

  @Test
  void brokenRequestsAreRefusedWithoutAWordFromInside() throws Exception {
    for (var body :
        new String[] {
          "",
          "{",
          "[]",
          "{}",
          "{\"pledge\":\"zz\",\"ink\":{\"height\":9,\"strokes\":[[[1]]]},\"read\":true,\"agree\":true,\"publicKey\":\"!\"}"
        }) {
      var answer = signer.json("/t/unknown/siapkan", body);
      assertThat(answer.statusCode()).as(body).isIn(400, 404);
      assertThat(answer.body()).doesNotContain("Exception", "java");
      var confirmed = signer.json("/t/unknown/kunci-sandi", body);
      assertThat(confirmed.statusCode()).as(body).isEqualTo(400);
      assertThat(confirmed.body()).doesNotContain("Exception", "java");
    }
    assertThat(
            signer.json("/t/unknown/siapkan", " ".repeat(Gate.MAX_SIGNING_BYTES + 1)).statusCode())
        .isEqualTo(413);
  }

  private static String location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("location").orElse("");
  }

  private static String field(HttpResponse<String> json, String name) {
    return between(json.body(), "\"" + name + "\":\"", "\"");
  }

  private static String between(String text, String before, String after) {
    int from = text.indexOf(before);
    assertThat(from).as(before + " in " + text).isNotNegative();
    return text.substring(from + before.length(), text.indexOf(after, from + before.length()));
  }

  /** What the signing page's script does. */
  private static final class Phone {
    private final java.security.KeyPair keys;
    private final String pledge;

    Phone(String page) throws GeneralSecurityException {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      keys = generator.generateKeyPair();
      pledge = between(page, "data-digest=\"", "\"");
    }

    String prepare() {
      return "{\"pledge\":\"%s\",\"ink\":{\"height\":0.5,\"strokes\":[[[0.1,0.2],[0.3,0.4]]]},\"read\":true,\"agree\":true,\"publicKey\":\"%s\"}"
          .formatted(pledge, base64(keys.getPublic().getEncoded()));
    }

    String sign(HttpResponse<String> prepared) throws GeneralSecurityException {
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(Base64.getUrlDecoder().decode(field(prepared, "attributes")));
      return "{\"preparation\":\"%s\",\"signature\":\"%s\"}"
          .formatted(field(prepared, "preparation"), base64(signature.sign()));
    }

    private static String base64(byte[] bytes) {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
  }
}
