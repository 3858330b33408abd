package id.ikrar.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;

/** Hands everything that was thrown to {@link Problems}. */
@Controller
final class ErrorController {
  private final Problems problems;

  ErrorController(Problems problems) {
    this.problems = problems;
  }

  @Error(global = true)
  HttpResponse<?> thrown(HttpRequest<?> request, Throwable thrown) {
    return problems.answer(request, thrown);
  }
}
