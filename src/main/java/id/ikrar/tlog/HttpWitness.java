package id.ikrar.tlog;

import id.ikrar.kernel.Parsed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** A witness elsewhere that is asked for its cosignature: c2sp.org/tlog-witness. */
public final class HttpWitness {
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final int MAX_ANSWER = 64 * 1024;

  private final HttpClient client;
  private final URI url;
  private final WitnessKey key;

  /**
   * @param prefix below which {@code add-checkpoint} answers
   */
  public HttpWitness(HttpClient client, URI prefix, WitnessKey key) {
    this.client = client;
    this.url = URI.create(prefix.toString().replaceAll("/+$", "") + "/add-checkpoint");
    this.key = key;
  }

  /** What it answered. */
  sealed interface Answer {
    /** A cosignature of its key over this text. */
    record Cosigned(Note.Signature line) implements Answer {}

    /** It cosigned a tree of this size last. */
    record Conflict(long latest) implements Answer {}

    /** No cosignature now; why. */
    record None(String reason) implements Answer {}
  }

  WitnessKey key() {
    return key;
  }

  /** Asks once, and waits for three seconds at most. */
  Answer ask(AddCheckpoint request) {
    var post =
        HttpRequest.newBuilder(url)
            .timeout(TIMEOUT)
            .POST(BodyPublishers.ofString(request.encode()))
            .build();
    try {
      var response = client.send(post, BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        var text = new String(body.readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
        return switch (response.statusCode()) {
          case 200 -> cosigned(text, request.note());
          case 409 -> conflict(text);
          default -> new Answer.None("it answers " + response.statusCode());
        };
      }
    } catch (IOException e) {
      return new Answer.None(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.None("interrupted");
    }
  }

  // Only its own cosignature over what was asked is taken over.
  private Answer cosigned(String lines, Note note) {
    return switch (Note.signatures(lines)) {
      case Parsed.Malformed<List<Note.Signature>>(var reason) -> new Answer.None(reason);
      case Parsed.Ok<List<Note.Signature>>(var all) ->
          all.stream()
              .filter(line -> key.cosigned(note.text(), line).isPresent())
              .findFirst()
              .<Answer>map(Answer.Cosigned::new)
              .orElseGet(() -> new Answer.None("it answers no cosignature of its key"));
    };
  }

  private static Answer conflict(String text) {
    var size = text.endsWith("\n") ? Decimal.read(text.strip()) : OptionalLong.empty();
    return size.isPresent()
        ? new Answer.Conflict(size.getAsLong())
        : new Answer.None("it answers 409 without a size");
  }
}
