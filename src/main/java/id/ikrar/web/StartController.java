package id.ikrar.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** The front door. */
@Controller("/")
@Produces(MediaType.TEXT_HTML)
final class StartController {
  private final Frames frames;

  StartController(Frames frames) {
    this.frames = frames;
  }

  @Get
  HttpResponse<?> start(HttpRequest<?> request) {
    return frames.page(request, "start", "");
  }

  @Get("/favicon.ico")
  HttpResponse<?> icon() {
    return HttpResponse.seeOther(java.net.URI.create(Assets.address("mark.svg")));
  }
}
