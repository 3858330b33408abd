package id.ikrar.web;

import id.ikrar.web.view.ApiView;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.nio.charset.StandardCharsets;

/** The interface for programs as a page to read: the same description, by the same file. */
@Controller("/api")
@Produces(MediaType.TEXT_HTML)
final class ApiPageController {
  private final Frames frames;
  private final ApiView view =
      ApiDescription.read(
          new String(ApiController.resource("openapi.yaml"), StandardCharsets.UTF_8));

  ApiPageController(Frames frames) {
    this.frames = frames;
  }

  @Get
  HttpResponse<?> page(HttpRequest<?> request) {
    return frames.page(request, "api", view);
  }
}
