package id.ikrar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import id.ikrar.Tampering;
import id.ikrar.crypto.Keyring;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.ShortId;
import id.ikrar.qr.QrPayload;
import id.ikrar.seal.Seals;
import id.ikrar.signing.Acceptances;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.SigningDesk;
import id.ikrar.signing.TestPhone;
import id.ikrar.web.Scene;
import id.ikrar.web.TestService;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A stranger with a paper, a photo or files, and a phone. */
@TestInstance(Lifecycle.PER_CLASS)
class CheckBrowserTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SIGNED = "Ikrar ini ditandatangani oleh Ir Fredy";

  private TestService service;
  private String personal;
  private ShortId shortId;
  private Bytes pdf;

  /** What the QR on the paper says. */
  private String address;

  @TempDir Path folder;

  @BeforeAll
  void sign(@TempDir Path data) throws IOException {
    Files.createDirectories(PICTURES);
    service = new TestService(data);
    personal = URI.create(Scene.open(service).personal(1)).getRawPath();
    var desk = service.bean(SigningDesk.class);
    var token = personal.substring("/t/".length());
    var phone = new TestPhone();
    var now = Instant.now();
    if (desk.look(token, now) instanceof Doorway.Ready ready
        && desk.prepare(token, phone.consent(ready.pledge().digest()), now)
            instanceof Outcome.Preparing.Prepared(var preparation, _)
        && desk.accept(token, preparation.id(), phone.sign(preparation.attributes()), now)
            instanceof Outcome.Accepting.Accepted(var receipt)) {
      shortId = receipt.shortId();
    }
    var acceptance = service.bean(Acceptances.class).with(shortId).orElseThrow();
    var key = service.bean(Keyring.class).qr();
    address =
        QrPayload.sign(
                shortId, acceptance.record(), acceptance.acceptedAt(), key.publicKey(), key::sign)
            .encodeUri(service.address());
    pdf = sealed();
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void aPhotoOfThePaperIsReadOnThePhoneAndAnswered() throws Exception {
    try (var phone = Browser.phone(folder.resolve("photo"))) {
      var page = phone.page();
      var complaints = listen(page);
      var posts = new ArrayList<String>();
      page.onRequest(request -> {
        if (request.method().equals("POST")) {
          posts.add(request.url());
        }
      });
      page.navigate(service.address() + "/check");
      picture(page, "check");
      choose(page, photo(12, "photo.jpg"));
      assertThat(page.locator("#scanned h2.done")).containsText(SIGNED);
      assertThat(page.getByText("Tanda tangan pada kode QR cocok")).isVisible();
      assertThat(page.locator("#scanned")).containsText("Kepala Inspektorat");
      assertThat(page.locator("#scanned")).containsText("tercatat sebagai nomor");
      picture(page, "check-photo");
      assertThat(posts).as("the photo stays on the phone").isEmpty();
      assertThat(complaints).isEmpty();
      page.getByRole(AriaRole.BUTTON, named("Lihat pemeriksaan lengkap")).click();
      assertThat(page.locator("h1")).containsText(SIGNED);
    }
  }

  @Test
  void aScannedQrIsVerifiedWithoutTheServiceAndAsksForNewsWhenItIsBack() {
    try (var phone = Browser.phone(folder.resolve("offline"))) {
      var page = phone.page();
      page.navigate(service.address() + "/v");
      phone.context().setOffline(true);
      page.evaluate("digits => location.hash = digits", digits(address));
      assertThat(page.locator("#scanned h2.warn")).containsText("Kode QR ini asli.");
      assertThat(page.locator("#scanned")).containsText(shortId.printed());
      assertThat(page.getByText("Layanan tidak dapat ditanya")).isVisible();
      assertThat(page.locator("#scanned .done")).hasCount(0);
      picture(page, "check-offline");
      phone.context().setOffline(false);
      assertThat(page.locator("#scanned h2.done")).containsText(SIGNED);
    }
  }

  @Test
  void aQrThatNobodyOfOursSignedIsRefusedBeforeTheServiceIsAsked() {
    try (var phone = Browser.phone(folder.resolve("forged"))) {
      var page = phone.page();
      var asked = new ArrayList<String>();
      page.onRequest(request -> {
        if (request.url().contains("/kabar")) {
          asked.add(request.url());
        }
      });
      var digits = digits(address);
      var other = digits.endsWith("1") ? "2" : "1";
      page.navigate(service.address() + "/v#" + digits.substring(0, digits.length() - 1) + other);
      assertThat(page.locator("#scanned h2.bad")).containsText("tidak ditandatangani");
      picture(page, "check-forged");
      page.navigate(service.address() + "/v#12345");
      assertThat(page.locator("#scanned h2.warn")).containsText("bukan kode ikrar");
      assertThat(asked).isEmpty();
    }
  }

  @Test
  void aServiceThatNamesAnotherRecordIsNotBelieved() {
    try (var phone = Browser.phone(folder.resolve("differs"))) {
      var page = phone.page();
      page.route(
          Pattern.compile("/kabar$"),
          route -> {
            var answer = route.fetch();
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceFirst("\"record\":\"....", "\"record\":\"0000")));
          });
      page.navigate(address);
      assertThat(page.locator("#scanned h2.bad")).containsText("tidak cocok");
    }
  }

  @Test
  void aTypedCodeIsAnsweredAndAMistypedOneIsSaid() {
    try (var phone = Browser.phone(folder.resolve("typed"))) {
      var page = phone.page();
      page.navigate(service.address() + "/check");
      page.getByLabel(Pattern.compile("^Kode ikrar"))
          .fill(shortId.value().toLowerCase(Locale.ROOT));
      page.getByRole(AriaRole.BUTTON, named("Periksa")).click();
      assertThat(page.locator("h1.done")).containsText(SIGNED);
      page.navigate(service.address() + "/check");
      page.getByLabel(Pattern.compile("^Kode ikrar")).fill("7K3M9-QXD2G");
      page.getByRole(AriaRole.BUTTON, named("Periksa")).click();
      assertThat(page.locator("#trouble")).containsText("bukan kode ikrar");
    }
  }

  @Test
  void aZipIsAnsweredAsATable() throws Exception {
    var zip = folder.resolve("desa.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, "satu.pdf", pdf);
      put(out, "dua.pdf", Tampering.inRecord(pdf));
      put(out, "baca.txt", Bytes.of(new byte[] {1}));
    }
    try (var phone = Browser.phone(folder.resolve("zip"))) {
      var page = phone.page();
      page.navigate(service.address() + "/check");
      choose(page, zip);
      page.getByRole(AriaRole.BUTTON, named("Periksa berkas")).click();
      assertThat(page.locator("h1.bad")).containsText("2 berkas diperiksa: 1 asli, 1 tidak");
      assertThat(page.locator("tbody tr")).hasCount(2);
      assertThat(page.locator("tbody tr").first()).containsText(SIGNED);
      picture(page, "check-zip");
    }
  }

  @Test
  void withoutScriptsFilesAndPhotosAreAnsweredByTheService() throws Exception {
    var file = folder.resolve("ikrar.pdf");
    Files.write(file, pdf.toArray());
    try (var phone = Browser.phoneWithoutScripts(folder.resolve("plain"))) {
      var page = phone.page();
      page.navigate(service.address() + "/check");
      assertThat(page.locator("#camera")).isHidden();
      choose(page, file);
      page.getByRole(AriaRole.BUTTON, named("Periksa berkas")).click();
      assertThat(page.locator("h1.done")).containsText(SIGNED);
      picture(page, "check-plain");
      var report =
          page.waitForDownload(
              () -> page.getByRole(AriaRole.BUTTON, named("Simpan laporan PDF")).click());
      assertThat(report.suggestedFilename()).isEqualTo("laporan-pemeriksaan.pdf");
      var kept = folder.resolve("laporan.pdf");
      report.saveAs(kept);
      page.navigate(service.address() + "/check");
      choose(page, kept);
      page.getByRole(AriaRole.BUTTON, named("Periksa berkas")).click();
      assertThat(page.locator("h1.bad")).containsText("LAPORAN PEMERIKSAAN");
      page.navigate(service.address() + "/check");
      choose(page, photo(-20, "plain.jpg"));
      page.getByRole(AriaRole.BUTTON, named("Periksa berkas")).click();
      assertThat(page.locator("h1.done")).containsText(SIGNED);
      assertThat(page.url()).endsWith("/v/" + shortId.printed());
    }
  }

  private Bytes sealed() {
    var until = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(until)) {
      var sealed = service.bean(Seals.class).pdf(shortId);
      if (sealed.isPresent()) {
        return sealed.get();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("waiting: " + service.bean(Seals.class).waiting());
  }

  /** The finished page as a phone sees it: turned, a little out of focus, on a brown table. */
  private Path photo(int degrees, String name) throws IOException, InterruptedException {
    var file = folder.resolve("sheet.pdf");
    Files.write(file, pdf.toArray());
    var raster = folder.resolve("sheet");
    var poppler =
        new ProcessBuilder(
                "pdftoppm", "-r", "150", "-png", "-singlefile", file.toString(), raster.toString())
            .inheritIO()
            .start();
    assertThat(poppler.waitFor()).isZero();
    var sheet = ImageIO.read(folder.resolve("sheet.png").toFile());
    var table = new BufferedImage(2400, 2400, BufferedImage.TYPE_INT_RGB);
    var pen = table.createGraphics();
    pen.setColor(new Color(0x8a7b66));
    pen.fillRect(0, 0, 2400, 2400);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.rotate(Math.toRadians(degrees), 1200, 1200);
    pen.drawImage(sheet, (2400 - sheet.getWidth()) / 2, (2400 - sheet.getHeight()) / 2, null);
    pen.dispose();
    var weights = new float[9];
    Arrays.fill(weights, 1f / 9);
    var blurred = new ConvolveOp(new Kernel(3, 3, weights)).filter(table, null);
    var photo = folder.resolve(name);
    ImageIO.write(blurred, "jpg", photo.toFile());
    return photo;
  }

  private static void put(ZipOutputStream out, String name, Bytes content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content.toArray());
    out.closeEntry();
  }

  private static String digits(String address) {
    return address.substring(address.indexOf('#') + 1);
  }

  private static void choose(Page page, Path file) {
    page.locator("#upload input[type=file]").setInputFiles(file);
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

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
