package id.ikrar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import id.ikrar.Tampering;
import id.ikrar.TestHall;
import id.ikrar.event.Event;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.ShortId;
import id.ikrar.ops.OfflineKit;
import id.ikrar.ops.TrustFile;
import id.ikrar.qr.QrPayload;
import id.ikrar.seal.EventArchive;
import id.ikrar.tlog.NoteKey;
import id.ikrar.verify.Evidence;
import id.ikrar.verify.OfflinePage;
import id.ikrar.verify.Verifier;
import id.ikrar.web.TestService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The page of one file, opened from a folder as from a stick. */
@TestInstance(Lifecycle.PER_CLASS)
class OfflinePageBrowserTest {
  private static final Path PICTURES = Path.of("target/pictures");

  private TestHall hall;
  private Event event;
  private Bytes sealed;
  private Bytes other;
  private ShortId shortId;
  private Path html;
  private Browser phone;

  @TempDir Path folder;

  @BeforeAll
  void start(@TempDir Path data) throws IOException {
    Files.createDirectories(PICTURES);
    hall = TestHall.now(data.resolve("log"));
    event = hall.open(2);
    shortId = hall.sign(event, 1).shortId();
    var second = hall.sign(event, 2).shortId();
    hall.finish();
    hall.withdrawals.byOrganiser(hall.organization.id(), second, "Keliru", Instant.now());
    hall.sequencer.run(Instant.now());
    hall.statusPublisher.run(Instant.now());
    sealed = hall.ports.seals().pdf(shortId).orElseThrow();
    other = hall.ports.seals().pdf(second).orElseThrow();
    var trust = TrustFile.of(hall.keys, hall.logKey);
    html = data.resolve("verifier.html");
    Files.writeString(html, new OfflinePage(trust, TestHall.URL, Instant.now(), true).html());
    phone = Browser.phone(data.resolve("phone"));
  }

  @AfterAll
  void stop() {
    phone.close();
  }

  @Test
  void aFileIsCheckedFromAStickAndNothingIsAskedForOverAnyNetwork() throws Exception {
    var page = phone.context().newPage();
    var heard = listen(page);
    open(page);
    picture(page, "offline-start");
    drop(page, "ikrar.pdf", sealed);
    assertThat(page.locator("[data-kind=INTACT_ARCHIVED]")).isVisible();
    assertThat(page.getByText("Ikrar ini ditandatangani oleh Contoh 1")).isVisible();
    assertThat(page.getByText("tidak dapat diketahui tanpa jaringan")).isVisible();
    assertThat(page.getByText(shortId.printed()).first()).isVisible();
    picture(page, "offline-genuine");
    page.getByText("Apa yang diperiksa").click();
    picture(page, "offline-details");
    page.getByRole(AriaRole.BUTTON, named("English")).click();
    assertThat(page.getByText("This pledge was signed by Contoh 1")).isVisible();
    picture(page, "offline-english");

    drop(page, "ubahan.pdf", Tampering.inRecord(sealed));
    assertThat(page.locator("[data-kind=CHANGED]")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Bahasa Indonesia")).click();
    assertThat(page.getByText("Jangan mengandalkan berkas ini")).isVisible();
    picture(page, "offline-changed");

    choose(page, Map.of("satu.pdf", sealed, "dua.pdf", other, "catatan.pdf", Bytes.hex("00")));
    assertThat(page.getByText("3 berkas diperiksa: 2 asli, 1 tidak.")).isVisible();
    assertThat(page.locator("tbody tr").first()).containsText("TIDAK TERBACA");
    picture(page, "offline-many");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(heard).containsExactly(html.toUri().toString());
  }

  @Test
  void anArchiveIsCheckedAsAWholeByThePageInIt() throws Exception {
    var zip = folder.resolve("arsip.zip");
    try (var out = Files.newOutputStream(zip)) {
      archive().write(event, anchors(), Instant.now(), out);
    }
    var own = folder.resolve("verifier.html");
    try (var open = new ZipFile(zip.toFile())) {
      Files.write(own, open.getInputStream(open.getEntry("verifier.html")).readAllBytes());
    }
    var page = phone.context().newPage();
    var heard = listen(page);
    page.navigate(own.toUri().toString());
    assertThat(page.locator("body[data-ready]")).isVisible();
    page.locator("#files").setInputFiles(zip);
    assertThat(page.getByText("Arsip ini utuh: 2 berkas PDF asli, 14 berkas cocok")).isVisible();
    assertThat(page.getByText("menurut daftar status bertanda tangan per")).isVisible();
    assertThat(page.getByText("1 ikrar dicabut, menurut arsip ini")).isVisible();
    assertThat(page.getByText("Alasan: Keliru")).isVisible();
    picture(page, "offline-archive");
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
    assertThat(heard).containsExactly(own.toUri().toString());
  }

  private EventArchive archive() {
    var ports = hall.ports;
    return new EventArchive(
        ports.acceptances(),
        ports.preparations(),
        ports.pledges(),
        ports.withdrawals(),
        ports.seals(),
        hall.checkpoints,
        new OfflineKit(hall.status, TestHall.URL, true));
  }

  private EventArchive.Anchors anchors() {
    var trust = TrustFile.of(hall.keys, hall.logKey);
    return new EventArchive.Anchors(
        trust.encode(), trust.logs().stream().map(NoteKey::vkey).toList());
  }

  @Test
  void theTextOfAQrIsCheckedAndComparedWithTheFile() {
    var page = phone.context().newPage();
    var heard = listen(page);
    open(page);
    ask(page, qr(hall));
    assertThat(page.locator("[data-qr=good]")).containsText(shortId.printed());
    picture(page, "offline-qr");
    drop(page, "ikrar.pdf", sealed);
    ask(page, qr(hall));
    assertThat(page.getByText("berasal dari ikrar yang sama")).isVisible();
    drop(page, "lain.pdf", other);
    ask(page, qr(hall));
    assertThat(page.getByText("bukan kode berkas PDF")).isVisible();
    var text = qr(hall);
    ask(
        page,
        text.substring(0, text.length() - 1)
            + (char) ('0' + ('9' - text.charAt(text.length() - 1))));
    assertThat(page.locator("[data-qr=foreign]")).isVisible();
    ask(page, "https://ikrar.example/x");
    assertThat(page.locator("[data-qr=bad]")).isVisible();
    assertThat(heard).containsExactly(html.toUri().toString());
  }

  @Test
  void theServiceHandsOutThePageWithItsOwnKeys(@TempDir Path data) {
    try (var service = new TestService(data)) {
      var page = phone.context().newPage();
      var heard = listen(page);
      var answer = page.navigate(service.address() + "/verifier.html");
      assertThat(answer.headers()).containsEntry("content-security-policy", OfflinePage.policy());
      assertThat(page.locator("body[data-ready]")).isVisible();
      drop(page, "ikrar.pdf", sealed);
      assertThat(page.locator("[data-kind=NOT_OURS], [data-kind=BROKEN]")).isVisible();
      assertThat(heard).containsExactly(service.address() + "/verifier.html");
    }
  }

  private void open(Page page) {
    page.navigate(html.toUri().toString());
    assertThat(page.locator("body[data-ready]")).isVisible();
  }

  private String qr(TestHall hall) {
    var trust = TrustFile.of(hall.keys, hall.logKey);
    if (Verifier.verify(sealed, trust, Instant.now()).evidence()
        instanceof Evidence.Pledge(var record, _)) {
      var keys = hall.keys.qr();
      return QrPayload.sign(shortId, record.digest(), Instant.now(), keys.publicKey(), keys::sign)
          .encodeUri(TestHall.URL);
    }
    throw new AssertionError("no pledge in the file");
  }

  private static void ask(Page page, String text) {
    page.getByLabel("Teks kode QR").fill(text);
    page.getByRole(AriaRole.BUTTON, named("Periksa teks")).click();
  }

  /** As a hand drops it: the browser's own event, with a file in it. */
  private static void drop(Page page, String name, Bytes pdf) {
    page.evaluate(
        "([name, base64]) => { const data = new DataTransfer();"
            + " const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));"
            + " data.items.add(new File([bytes], name));"
            + " document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })); }",
        List.of(name, Base64.getEncoder().encodeToString(pdf.toArray())));
    assertThat(page.locator("#answers h3").first()).hasText(name);
  }

  private void choose(Page page, Map<String, Bytes> files) throws IOException {
    var paths = new ArrayList<Path>();
    for (var file : files.entrySet()) {
      paths.add(Files.write(folder.resolve(file.getKey()), file.getValue().toArray()));
    }
    page.locator("#files").setInputFiles(paths.toArray(Path[]::new));
  }

  /** Every request, and whatever the browser complains about. */
  private static List<String> listen(Page page) {
    var heard = new ArrayList<String>();
    page.onRequest(request -> heard.add(request.url()));
    page.onConsoleMessage(message -> heard.add(message.text()));
    page.onPageError(heard::add);
    return heard;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
