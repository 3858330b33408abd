package id.ikrar.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import id.ikrar.desk.Caretaker;
import id.ikrar.desk.Organizer;
import id.ikrar.event.Event;
import id.ikrar.ops.DemoEvents;
import id.ikrar.ops.Service;
import id.ikrar.signing.Doorway;
import id.ikrar.signing.HallRule;
import id.ikrar.signing.Outcome;
import id.ikrar.signing.PresenceCodes;
import id.ikrar.signing.SigningDesk;
import id.ikrar.signing.TestPhone;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The projector in the hall, over the demo's hall of 260 village heads. */
@TestInstance(Lifecycle.PER_CLASS)
class BoardBrowserTest {
  private static final Path PICTURES = Path.of("target/pictures");

  @TempDir Path folder;
  private Service service;
  private Event event;

  @BeforeAll
  void start(@TempDir Path data) throws Exception {
    Files.createDirectories(PICTURES);
    service = Service.start(Service.Options.demo(data, 0));
    event =
        DemoEvents.load(Instant.EPOCH).stream()
            .filter(demo -> demo.seed().equals("S3"))
            .findFirst()
            .orElseThrow()
            .event();
  }

  @AfterAll
  void stop() {
    service.close();
  }

  @Test
  void aSignatureAppearsOnAnOpenBoardWithoutReloading() {
    try (var browser = Browser.projector(folder.resolve("board"), 1920, 1080)) {
      var page = signedIn(browser.page());
      var rule = new HallRule(event.id(), HallRule.Demand.HALL, true, Optional.empty());
      service.bean(Caretaker.class).change(event, rule, Instant.now());
      page.navigate(base() + "/papan");
      assertThat(page.locator("[data-net]")).hasText("Langsung");
      page.evaluate("window.mark = 'not loaded again'");
      int before = Integer.parseInt(page.locator(".figure strong").textContent());
      for (int i = 0; i < 40; i++) {
        sign(before + i);
      }
      assertThat(page.locator(".figure strong")).hasText(String.valueOf(before + 40));
      assertThat(page.evaluate("window.mark")).isEqualTo("not loaded again");
      assertThat(page.locator(".names li")).hasCount(5);
      var shown = page.locator("[data-code]").textContent();
      assertThat(service.bean(PresenceCodes.class).accepts(event.id(), shown, Instant.now()))
          .isTrue();
      picture(page, "board-1920");
      page.keyboard().press("2");
      assertThat(page.locator("[data-pane=instansi]")).isVisible();
      assertThat(page.locator("[data-pane=kecamatan]")).isHidden();
      picture(page, "board-1920-instansi");
      page.setViewportSize(1024, 768);
      page.keyboard().press("1");
      picture(page, "board-1024");
      nothingStandsOut(page);
    }
  }

  @Test
  void everyPointIsReadWholeOnEveryScreen() {
    try (var browser = Browser.projector(folder.resolve("read"), 1024, 768)) {
      var page = signedIn(browser.page());
      for (var size : List.of(List.of(1024, 768), List.of(1920, 1080), List.of(640, 400))) {
        page.setViewportSize(size.getFirst(), size.getLast());
        page.navigate(base() + "/baca");
        var place = page.locator("[data-place]");
        assertThat(place).containsText("1 / ");
        int points = Integer.parseInt(place.textContent().replaceFirst(".*/ ", ""));
        assertThat(points).isGreaterThan(3);
        var said = new StringBuilder();
        for (int i = 1; i <= points; i++) {
          assertThat(place).hasText(i + " / " + points);
          nothingStandsOut(page);
          said.append(page.locator(".points .text").textContent()).append('\n');
          picture(page, "read-" + size.getFirst() + "-" + i);
          page.keyboard().press("PageDown");
        }
        assertThat(place).hasText(points + " / " + points);
        for (var commitment :
            service
                .bean(Organizer.class)
                .pledge(event.id())
                .orElseThrow()
                .wording()
                .commitments()) {
          assertThat(said.toString().replaceAll(" …\n… ", " ")).contains(commitment.strip());
        }
        page.keyboard().press("PageUp");
        assertThat(place).hasText(points - 1 + " / " + points);
      }
    }
  }

  private void nothingStandsOut(Page page) {
    var out =
        page.evaluate(
            "() => { const room = document.querySelector('.points.one') ?? document.documentElement;"
                + " return room.scrollWidth > room.clientWidth + 1"
                + " || room.scrollHeight > room.clientHeight + 1; }");
    assertThat(out).as(page.viewportSize().width + " wide").isEqualTo(false);
  }

  private Page signedIn(Page page) {
    page.navigate(service.url() + "/meja/masuk");
    page.getByLabel("Alamat surel").fill("panitia@contoh.id");
    page.getByLabel("Kata sandi").fill("ikrar-contoh");
    page.locator("main button").first().click();
    page.waitForURL("**/meja");
    return page;
  }

  private String base() {
    return service.url() + "/meja/acara/" + event.id().value();
  }

  private void sign(int number) {
    var desk = service.bean(SigningDesk.class);
    var invitation = service.bean(Organizer.class).invitations(event.id()).get(number);
    var phone = new TestPhone();
    var now = Instant.now();
    if (desk.look(invitation.token(), now) instanceof Doorway.Ready ready
        && desk.prepare(invitation.token(), phone.consent(ready.pledge().digest()), now)
            instanceof Outcome.Preparing.Prepared(var preparation, _)
        && desk.accept(
                invitation.token(), preparation.id(), phone.sign(preparation.attributes()), now)
            instanceof Outcome.Accepting.Accepted) {
      return;
    }
    throw new AssertionError("not signed: " + desk.look(invitation.token(), now));
  }

  private static void picture(Page page, String name) {
    page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
