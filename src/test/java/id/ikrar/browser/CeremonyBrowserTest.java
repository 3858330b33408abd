package id.ikrar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import id.ikrar.Tampering;
import id.ikrar.kernel.Bytes;
import id.ikrar.ops.Ikrar;
import id.ikrar.web.Scene;
import id.ikrar.web.TestService;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A person with a phone, from the hall's QR to the check of the finished file. */
@TestInstance(Lifecycle.PER_CLASS)
class CeremonyBrowserTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final int SIGNING_PAGE_BYTES = 100_000;

  private TestService service;

  @TempDir Path folder;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    service = new TestService(data);
    Files.createDirectories(PICTURES);
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void aPersonInTheHallSignsOnAPhoneAndAStrangerChecksTheFile() throws Exception {
    var scene = Scene.open(service);
    try (var phone = Browser.phone(folder.resolve("phone"))) {
      var page = phone.page();
      var complaints = listen(page);
      page.navigate(scene.hall());
      page.getByLabel("Nama").fill("fredy");
      button(page, "Cari");
      picture(page, "hall");
      page.getByLabel(Pattern.compile("Empat angka terakhir")).fill("1009");
      button(page, "Ini saya");
      picture(page, "1-who");
      button(page, "Ya, ini saya");
      assertThat(page.getByText("Menolak politik uang")).isVisible();
      picture(page, "2-read");
      button(page, "Saya sudah membaca");
      button(page, "Lanjut ke tanda tangan");
      assertThat(page.getByText("Kedua kotak perlu dicentang")).isVisible();
      page.getByText("Saya telah membaca seluruh naskah").click();
      page.getByText("Saya menyetujuinya dan menandatanganinya").click();
      picture(page, "3-agree");
      button(page, "Lanjut ke tanda tangan");
      draw(page);
      picture(page, "4-sign");
      button(page, "Tanda tangani");
      assertThat(page.getByText("Ikrar diterima")).isVisible();
      picture(page, "5-done");
      var shortId = page.locator("[data-receipt=shortId]").textContent();
      assertThat(shortId).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
      assertThat(complaints).isEmpty();

      page.reload();
      assertThat(page.getByText(shortId).first()).isVisible();
      var file = folder.resolve("ikrar.pdf");
      Files.write(file, sealed(page));
      assertThat(verify(file)).isZero();
      page.navigate(service.address() + "/v/" + shortId);
      assertThat(page.locator("h1")).containsText("Ikrar ini ditandatangani oleh Ir Fredy");
      assertThat(page.getByText("197204")).hasCount(0);
      picture(page, "6-check");

      page.navigate(service.address() + "/check");
      page.getByLabel(Pattern.compile("Berkas PDF")).setInputFiles(file);
      button(page, "Periksa berkas");
      assertThat(page.locator("h1")).containsText("Ikrar ini ditandatangani oleh Ir Fredy");
      var changed = Tampering.inRecord(Bytes.owning(Files.readAllBytes(file)));
      Files.write(file, changed.toArray());
      assertThat(verify(file)).isEqualTo(1);
      page.navigate(service.address() + "/check");
      page.getByLabel(Pattern.compile("Berkas PDF")).setInputFiles(file);
      button(page, "Periksa berkas");
      assertThat(page.locator("h1.bad")).isVisible();
      picture(page, "7-changed");
    }
  }

  /** The command line's answer, without the service. */
  private int verify(Path file) {
    return new CommandLine(new Ikrar())
        .setOut(new PrintWriter(new StringWriter()))
        .execute("verify", "--data", service.folder().toString(), file.toString());
  }

  @Test
  void aSignatureSurvivesADeadSpotAndAReload() {
    var scene = Scene.open(service);
    try (var phone = Browser.phoneInTheDark(folder.resolve("dark"))) {
      var page = phone.page();
      page.navigate(scene.personal(2));
      toTheSignature(page);
      draw(page);
      page.reload();
      assertThat(page.getByRole(AriaRole.BUTTON, named("Tanda tangani"))).isVisible();
      phone.context().setOffline(true);
      button(page, "Tanda tangani");
      assertThat(page.getByText("Jaringan terputus.")).isVisible();
      picture(page, "dead-spot");
      phone.context().setOffline(false);
      assertThat(page.getByText("Ikrar diterima")).isVisible();
    }
  }

  @Test
  void whoeverDoesNotDrawAgreesWithOneButton() {
    var scene = Scene.open(service);
    try (var phone = Browser.phone(folder.resolve("plain"))) {
      var page = phone.page();
      page.navigate(scene.personal(1));
      toTheSignature(page);
      button(page, "Tanda tangani");
      assertThat(page.getByText("Belum ada goresan")).isVisible();
      button(page, "Saya menyetujui tanpa menggambar");
      assertThat(page.getByText("Ikrar diterima")).isVisible();
    }
  }

  @Test
  void aPhoneThatIsShownOtherWordsThanItIsToSignRefuses() {
    var scene = Scene.open(service);
    try (var phone = Browser.phone(folder.resolve("lie"))) {
      var page = phone.page();
      page.route(
          Pattern.compile("/t/[^/]+$"),
          route -> {
            var answer = route.fetch();
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(
                        answer.text().replace("Menolak politik uang", "Menerima politik uang")));
          });
      page.navigate(scene.personal(1));
      assertThat(page.getByText("Ponsel ini menemukan perbedaan")).isVisible();
      toTheSignature(page);
      button(page, "Saya menyetujui tanpa menggambar");
      assertThat(page.getByText("Ponsel ini menemukan perbedaan")).isVisible();
      assertThat(page.getByText("Ikrar diterima")).isHidden();
    }
  }

  @Test
  void theSigningPageCostsLessThanAHundredKilobytes() {
    var scene = Scene.open(service);
    try (var phone = Browser.phone(folder.resolve("weight"))) {
      var page = phone.page();
      var session = phone.context().newCDPSession(page);
      session.send("Network.enable");
      var sum = new java.util.concurrent.atomic.AtomicLong();
      session.on(
          "Network.loadingFinished",
          event -> sum.addAndGet((long) event.get("encodedDataLength").getAsDouble()));
      page.navigate(scene.personal(1));
      page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      assertThat(sum.get()).isBetween(10_000L, (long) SIGNING_PAGE_BYTES);
    }
  }

  @Test
  void theDeskShowsWhoSignsWithoutReloading() throws Exception {
    var scene = Scene.open(service);
    try (var laptop = Browser.laptop(folder.resolve("laptop"));
        var phone = Browser.phone(folder.resolve("second"))) {
      var desk = laptop.page();
      desk.navigate(scene.desk() + "/pelaksanaan");
      desk.getByLabel("Alamat surel").fill(scene.email());
      desk.getByLabel("Kata sandi").fill(Scene.PASSWORD);
      button(desk, "Masuk");
      picture(desk, "desk");
      desk.navigate(scene.desk() + "/pelaksanaan");
      assertThat(desk.locator("[data-signed]")).hasText("0 dari 2");
      var page = phone.page();
      page.navigate(scene.personal(1));
      toTheSignature(page);
      button(page, "Saya menyetujui tanpa menggambar");
      assertThat(desk.locator("[data-signed]")).hasText("1 dari 2");
      picture(desk, "desk-live");
      for (var tab : List.of("naskah", "peserta", "dokumen", "poster")) {
        desk.navigate(scene.desk() + "/" + tab);
        picture(desk, "desk-" + tab);
      }
    }
  }

  private static void toTheSignature(Page page) {
    button(page, "Ya, ini saya");
    button(page, "Saya sudah membaca");
    page.getByText("Saya telah membaca seluruh naskah").click();
    page.getByText("Saya menyetujuinya dan menandatanganinya").click();
    button(page, "Lanjut ke tanda tangan");
  }

  private static void draw(Page page) {
    var box = page.locator("canvas").boundingBox();
    page.mouse().move(box.x + 40, box.y + 120);
    page.mouse().down();
    for (int i = 0; i < 40; i++) {
      page.mouse().move(box.x + 40 + i * 6, box.y + 120 + 60 * Math.sin(i / 4.0));
    }
    page.mouse().up();
    assertThat(page.getByText("Goresan tersimpan")).isVisible();
  }

  /** The file, as soon as it is sealed: until then the service answers 202. */
  private static byte[] sealed(Page page) {
    var href = page.locator("[data-receipt=pdf]").getAttribute("href");
    for (int i = 0; i < 200; i++) {
      var answer = page.request().get(page.url().replaceFirst("(https?://[^/]+).*", "$1") + href);
      if (answer.status() == 200) {
        return answer.body();
      }
      page.waitForTimeout(100);
    }
    throw new AssertionError("not sealed after 20 seconds");
  }

  private static List<String> listen(Page page) {
    var complaints = new ArrayList<String>();
    page.onConsoleMessage(message -> {
      if (!message.type().equals("log")) {
        complaints.add(message.text());
      }
    });
    page.onPageError(complaints::add);
    return complaints;
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, named(name)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void picture(Page page, String name) {
    page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
