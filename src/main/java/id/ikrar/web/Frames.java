package id.ikrar.web;

import id.ikrar.Settings;
import id.ikrar.event.Language;
import id.ikrar.passkey.Site;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** Puts a page around a view, in the visitor's language. */
@Singleton
final class Frames {
  /** The cookie that remembers a choice of language. */
  static final String COOKIE = "bahasa";

  private static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

  private final Settings settings;

  Frames(Settings settings) {
    this.settings = settings;
  }

  /** By {@code ?lang=}, cookie, browser, in this order. */
  static Language language(HttpRequest<?> request) {
    return request
        .getParameters()
        .getFirst("lang")
        .flatMap(Languages::tagged)
        .or(() ->
            request.getCookies().findCookie(COOKIE).flatMap(c -> Languages.tagged(c.getValue())))
        .orElseGet(() ->
            Languages.accepted(
                request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE).orElse("")));
  }

  static Words words(HttpRequest<?> request) {
    return Words.in(language(request));
  }

  Frame frame(HttpRequest<?> request, String user) {
    return new Frame(words(request), withoutLanguage(request.getUri()), settings.host(), user);
  }

  MutableHttpResponse<String> page(HttpRequest<?> request, String template, Object view) {
    return page(request, HttpStatus.OK, template, view, "");
  }

  MutableHttpResponse<String> page(
      HttpRequest<?> request, HttpStatus status, String template, Object view, String user) {
    return HttpResponse.status(status)
        .body(Pages.html(template, frame(request, user), view))
        .contentType(HTML);
  }

  /** An address of this service as others see it. */
  String address(String path) {
    var base = settings.publicUrl().toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }

  /** What a phone's passkey is bound to here, if browsers have passkeys for this address. */
  Optional<Site> site() {
    return Site.at(settings.publicUrl());
  }

  boolean secure() {
    return "https".equals(settings.publicUrl().getScheme());
  }

  private static String withoutLanguage(URI uri) {
    var query = uri.getRawQuery();
    if (query == null) {
      return uri.getRawPath();
    }
    var rest = query.replaceAll("(^|&)lang=[^&]*", "").replaceFirst("^&", "");
    return rest.isEmpty() ? uri.getRawPath() : uri.getRawPath() + "?" + rest;
  }
}
