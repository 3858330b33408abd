package id.ikrar.web;

import io.micronaut.http.HttpStatus;
import java.util.List;

/**
 * Why a request was not done.
 *
 * @param type the last part of its address, and the key of its two sentences
 * @param values for the gaps in the sentences
 */
record Problem(HttpStatus status, String type, List<Object> values) {
  Problem {
    values = List.copyOf(values);
  }

  static Problem of(HttpStatus status, String type, Object... values) {
    return new Problem(status, type, List.of(values));
  }

  /** What happened. */
  String sentence(Words words) {
    return words.say("problem." + type, values.toArray());
  }

  /** What to do. */
  String todo(Words words) {
    return words.say("problem." + type + ".todo");
  }

  /** Thrown where a controller cannot go on; only {@link Problems} catches it. */
  static final class Stop extends RuntimeException {
    private final transient Problem problem;

    Stop(Problem problem) {
      super(problem.type(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
