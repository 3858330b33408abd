package id.ikrar.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/**
 * Gives a sentence to what the framework refuses by itself: no such address, not this way, too
 * large.
 */
@Singleton
@Primary
final class RefusalPages implements ErrorResponseProcessor<Object> {
  private final Problems problems;

  RefusalPages(Problems problems) {
    this.problems = problems;
  }

  @Override
  @SuppressWarnings("unchecked")
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    var answer = problems.answer(context.getRequest(), Problems.of(response.status()));
    response.getHeaders().forEach((name, values) -> values.forEach(it -> answer.header(name, it)));
    return (MutableHttpResponse<Object>) answer;
  }
}
