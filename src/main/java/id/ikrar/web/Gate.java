package id.ikrar.web;

import id.ikrar.movement.Circular;
import id.ikrar.page.Engraver;
import id.ikrar.signer.RosterFile;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What every request passes: its size, where a form came from; and what every answer carries: the
 * headers that keep other hosts, frames and caches out.
 */
@ServerFilter("/**")
final class Gate implements Ordered {
  /** Scripts, styles and pictures of our own host only; nothing inline. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final String NO_SENSES = ", microphone=(), geolocation=()";

  static final int MAX_FORM_BYTES = 128 * 1024;
  static final int MAX_SIGNING_BYTES = 256 * 1024;
  static final int MAX_ROSTER_BYTES = RosterFile.MAX_BYTES;
  static final int MAX_PDF_BYTES = 20 * 1024 * 1024;
  static final int MAX_API_BYTES = 20 * 1024 * 1024;

  /** A thousand people to be put on a roster. */
  static final int MAX_JSON_BYTES = 1024 * 1024;

  private static final int MULTIPART_SLACK = 4 * 1024;
  private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

  private final Problems problems;
  static final String POLICY_HEADER = "Content-Security-Policy";

  private final Frames frames;

  Gate(Problems problems, Frames frames) {
    this.problems = problems;
    this.frames = frames;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @RequestFilter
  @Nullable HttpResponse<?> in(HttpRequest<?> request) {
    if (!changes(request.getMethod())) {
      return null;
    }
    // A body of unknown length cannot be refused before it is read.
    if (request.getContentLength() > limit(request.getPath())
        || request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return problems.answer(request, Problem.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "too-large"));
    }
    return foreign(request)
        ? problems.answer(request, Problem.of(HttpStatus.FORBIDDEN, "foreign-origin"))
        : null;
  }

  @ResponseFilter
  void out(HttpRequest<?> request, MutableHttpResponse<?> response) {
    var headers = response.getHeaders();
    // A page that is one file says its own, which is stricter.
    if (!headers.contains(POLICY_HEADER)) {
      headers.set(POLICY_HEADER, POLICY);
    }
    headers.set("X-Content-Type-Options", "nosniff");
    boolean framed = PublicController.framed(request.getPath());
    if (!framed) {
      headers.set("X-Frame-Options", "DENY");
    }
    // Addresses hold tokens; "no-referrer" would take the Origin from our own forms too.
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Permissions-Policy", camera(request.getPath()) + NO_SENSES);
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    if (frames.secure()) {
      headers.set("Strict-Transport-Security", "max-age=31536000");
    }
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    request
        .getParameters()
        .getFirst("lang")
        .flatMap(Languages::tagged)
        // On a page of others nothing is remembered of its visitors.
        .filter(_ -> !framed)
        .ifPresent(language ->
            response.cookie(
                Cookie.of(Frames.COOKIE, Languages.tag(language))
                    .path("/")
                    .maxAge(LANGUAGE_KEPT)
                    .sameSite(SameSite.Lax)
                    .httpOnly(true)
                    .secure(frames.secure())));
  }

  /** Only where a QR can be scanned. */
  private static String camera(String path) {
    return path.equals("/v") || path.equals("/check") ? "camera=(self)" : "camera=()";
  }

  private static boolean changes(HttpMethod method) {
    return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
  }

  static int limit(String path) {
    if (path.equals(VerificationsController.PATH)) {
      return MAX_API_BYTES + VerificationsController.MAX_FILES * MULTIPART_SLACK;
    }
    if (path.equals("/check")) {
      return MAX_PDF_BYTES + UploadController.MAX_FILES * MULTIPART_SLACK;
    }
    if (path.endsWith("/edaran")) {
      return Circular.MAX_BYTES + 2 * MULTIPART_SLACK;
    }
    if (path.equals(LetterheadController.LOGO)) {
      return Engraver.MAX_BYTES + MULTIPART_SLACK;
    }
    if (path.endsWith("/peserta/berkas")) {
      return MAX_ROSTER_BYTES + MULTIPART_SLACK;
    }
    if (path.startsWith(VerificationsController.API)) {
      return MAX_JSON_BYTES;
    }
    return path.endsWith("/siapkan") || path.endsWith("/kunci-sandi")
        ? MAX_SIGNING_BYTES
        : MAX_FORM_BYTES;
  }

  // Browsers say where a form comes from; a client that says nothing brings no cookies unasked.
  private static boolean foreign(HttpRequest<?> request) {
    var site = request.getHeaders().getFirst("Sec-Fetch-Site");
    if (site.isPresent()) {
      return !site.get().equals("same-origin") && !site.get().equals("none");
    }
    var origin = request.getHeaders().getFirst(HttpHeaders.ORIGIN);
    var host = request.getHeaders().getFirst(HttpHeaders.HOST).orElse("");
    return origin.isPresent() && !authority(origin.get()).equals(host);
  }

  private static String authority(String origin) {
    try {
      var authority = URI.create(origin).getRawAuthority();
      return authority == null ? "null" : authority;
    } catch (IllegalArgumentException e) {
      return "null";
    }
  }
}
