package id.ikrar.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Debian's Chromium, in a folder of its own, closed with this. */
public final class Browser implements AutoCloseable {
  public static final int PHONE_WIDTH = 360;
  public static final int PHONE_HEIGHT = 740;
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"));

  private final Playwright playwright;
  private final BrowserContext context;

  private Browser(Path profile, int width, int height, boolean phone, ColorScheme scheme) {
    this(profile, width, height, phone, scheme, true);
  }

  private Browser(
      Path profile, int width, int height, boolean phone, ColorScheme scheme, boolean scripts) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    context =
        playwright
            .chromium()
            .launchPersistentContext(
                profile,
                new BrowserType.LaunchPersistentContextOptions()
                    .setExecutablePath(
                        executable()
                            .orElseThrow(() ->
                                new IllegalStateException(
                                    "no Chromium: install the package chromium")))
                    .setHeadless(true)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync"))
                    .setViewportSize(width, height)
                    .setHasTouch(phone)
                    .setIsMobile(phone)
                    .setDeviceScaleFactor(phone ? 2 : 1)
                    .setColorScheme(scheme)
                    .setJavaScriptEnabled(scripts)
                    .setLocale("id-ID")
                    .setTimezoneId("Asia/Jakarta"));
    context.setDefaultTimeout(60_000);
  }

  /** A screen of 360 by 740 that is touched. */
  public static Browser phone(Path profile) {
    return new Browser(profile, PHONE_WIDTH, PHONE_HEIGHT, true, ColorScheme.LIGHT);
  }

  /** The same for somebody who lets no script run. */
  public static Browser phoneWithoutScripts(Path profile) {
    return new Browser(profile, PHONE_WIDTH, PHONE_HEIGHT, true, ColorScheme.LIGHT, false);
  }

  /** The same in the dark. */
  public static Browser phoneInTheDark(Path profile) {
    return new Browser(profile, PHONE_WIDTH, PHONE_HEIGHT, true, ColorScheme.DARK);
  }

  /** A screen of 1280 by 800 with a mouse. */
  public static Browser laptop(Path profile) {
    return new Browser(profile, 1280, 800, false, ColorScheme.LIGHT);
  }

  /** A dark room's projector of this size. */
  public static Browser projector(Path profile, int width, int height) {
    return new Browser(profile, width, height, false, ColorScheme.DARK);
  }

  public Page page() {
    return context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
  }

  public BrowserContext context() {
    return context;
  }

  public static Optional<Path> executable() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  @Override
  public void close() {
    context.close();
    playwright.close();
  }
}
