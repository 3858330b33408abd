package id.ikrar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.ikrar.web.Scene;
import id.ikrar.web.TestService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A phone with a passkey of its own, by Chromium's virtual authenticator, and phones without. */
@TestInstance(Lifecycle.PER_CLASS)
class PasskeyBrowserTest {
  private static final Path PICTURES = Path.of("target/pictures");
  private static final String OFFER = "Bukti tambahan dengan kunci sandi ponsel";
  private static final String SHOWN = "kunci sandi perangkat (passkey) dengan verifikasi pengguna";

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
  void aPersonSignsWithAPasskeyAndTheCheckShowsIt() {
    var scene = offering();
    try (var phone = Browser.phone(folder.resolve("phone"))) {
      var page = phone.page();
      var complaints = new ArrayList<String>();
      page.onPageError(complaints::add);
      authenticator(phone, page, true);
      toTheOffer(page, scene.personal(1));
      picture(page, "passkey-offer");
      button(page, "Pakai kunci sandi");
      assertThat(page.getByText("Ikrar diterima")).isVisible();
      assertThat(complaints).isEmpty();
      check(page);
      assertThat(page.getByText(SHOWN)).hasCount(1);
      picture(page, "passkey-check");
    }
  }

  @Test
  void whoeverDeclinesSignsWithout() {
    var scene = offering();
    try (var phone = Browser.phone(folder.resolve("declined"))) {
      var page = phone.page();
      authenticator(phone, page, true);
      toTheOffer(page, scene.personal(1));
      button(page, "Lanjut tanpa kunci sandi");
      assertThat(page.getByText("Ikrar diterima")).isVisible();
      check(page);
      assertThat(page.getByText(SHOWN)).hasCount(0);
    }
  }

  @Test
  void whoeverIsNotVerifiedMayTryAgainAndThenGoesOnWithout() {
    var scene = offering();
    try (var phone = Browser.phone(folder.resolve("unverified"))) {
      var page = phone.page();
      var session = phone.context().newCDPSession(page);
      var id = authenticator(session, true);
      toTheOffer(page, scene.personal(1));
      var unverified = new JsonObject();
      unverified.addProperty("authenticatorId", id);
      unverified.addProperty("isUserVerified", false);
      session.send("WebAuthn.setUserVerified", unverified);
      button(page, "Pakai kunci sandi");
      assertThat(page.getByText("Kunci sandi belum jadi dipakai.")).isVisible();
      picture(page, "passkey-failed");
      button(page, "Lanjut tanpa kunci sandi");
      assertThat(page.getByText("Ikrar diterima")).isVisible();
    }
  }

  @Test
  void aFailedTryIsFollowedByOneThatHolds() {
    var scene = offering();
    try (var phone = Browser.phone(folder.resolve("again"))) {
      var page = phone.page();
      var session = phone.context().newCDPSession(page);
      var id = authenticator(session, false);
      toTheOffer(page, scene.personal(1));
      button(page, "Pakai kunci sandi");
      assertThat(page.getByText("Kunci sandi belum jadi dipakai.")).isVisible();
      var verified = new JsonObject();
      verified.addProperty("authenticatorId", id);
      verified.addProperty("isUserVerified", true);
      session.send("WebAuthn.setUserVerified", verified);
      button(page, "Pakai kunci sandi");
      assertThat(page.getByText("Ikrar diterima")).isVisible();
      check(page);
      assertThat(page.getByText(SHOWN)).hasCount(1);
    }
  }

  @Test
  void aPhoneWithoutAPasskeyIsNotAskedAndSigns() {
    var scene = offering();
    try (var phone = Browser.phone(folder.resolve("absent"))) {
      var page = phone.page();
      toTheDrawing(page, scene.personal(1));
      assertThat(page.getByText("Ikrar diterima")).isVisible();
      check(page);
      assertThat(page.getByText(SHOWN)).hasCount(0);
    }
  }

  @Test
  void anEventThatOffersNoneAsksNobody() {
    var scene = Scene.open(service);
    try (var phone = Browser.phone(folder.resolve("none"))) {
      var page = phone.page();
      authenticator(phone, page, true);
      toTheDrawing(page, scene.personal(1));
      assertThat(page.getByText("Ikrar diterima")).isVisible();
    }
  }

  @Test
  void theSigningPageWithAnOfferCostsLessThanAHundredKilobytes() {
    var scene = offering();
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
      assertThat(sum.get()).isBetween(10_000L, 100_000L);
    }
  }

  private Scene offering() {
    return Scene.open(service, programme -> programme.offering(true));
  }

  private static void authenticator(Browser phone, Page page, boolean verified) {
    authenticator(phone.context().newCDPSession(page), verified);
  }

  /** Built into the phone, with user verification. */
  private static String authenticator(CDPSession session, boolean verified) {
    session.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", verified);
    options.addProperty("automaticPresenceSimulation", true);
    var arguments = new JsonObject();
    arguments.add("options", options);
    return session
        .send("WebAuthn.addVirtualAuthenticator", arguments)
        .get("authenticatorId")
        .getAsString();
  }

  private static void toTheOffer(Page page, String link) {
    toTheDrawing(page, link);
    assertThat(page.getByText(OFFER)).isVisible();
    assertThat(page.locator("canvas")).isHidden();
  }

  private static void toTheDrawing(Page page, String link) {
    page.navigate(link);
    button(page, "Ya, ini saya");
    button(page, "Saya sudah membaca");
    page.getByText("Saya telah membaca seluruh naskah").click();
    page.getByText("Saya menyetujuinya dan menandatanganinya").click();
    button(page, "Lanjut ke tanda tangan");
    button(page, "Saya menyetujui tanpa menggambar");
  }

  /** Opens the check of what was just signed, once it is sealed. */
  private void check(Page page) {
    var shortId = page.locator("[data-receipt=shortId]").textContent();
    for (int i = 0; i < 200; i++) {
      page.navigate(service.address() + "/v/" + shortId);
      if (page.locator("h1.done").count() > 0) {
        page.evaluate("document.querySelectorAll('details').forEach((it) => { it.open = true; })");
        return;
      }
      page.waitForTimeout(100);
    }
    throw new AssertionError("not sealed after 20 seconds");
  }

  private static void button(Page page, String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .click();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
  }
}
