package id.ikrar.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;

/** Hands everything that went wrong to {@link Problems}. */
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

  @Error(global = true, status = HttpStatus.NOT_FOUND)
  HttpResponse<?> notFound(HttpRequest<?> request) {
    return problems.answer(request, Problems.of(HttpStatus.NOT_FOUND));
  }

  @Error(global = true, status = HttpStatus.METHOD_NOT_ALLOWED)
  HttpResponse<?> notAllowed(HttpRequest<?> request) {
    return problems.answer(request, Problems.of(HttpStatus.METHOD_NOT_ALLOWED));
  }

  @Error(global = true, status = HttpStatus.BAD_REQUEST)
  HttpResponse<?> bad(HttpRequest<?> request) {
    return problems.answer(request, Problems.of(HttpStatus.BAD_REQUEST));
  }

  @Error(global = true, status = HttpStatus.REQUEST_ENTITY_TOO_LARGE)
  HttpResponse<?> tooLarge(HttpRequest<?> request) {
    return problems.answer(request, Problems.of(HttpStatus.REQUEST_ENTITY_TOO_LARGE));
  }
}
