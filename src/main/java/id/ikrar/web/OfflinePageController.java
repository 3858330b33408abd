package id.ikrar.web;

import id.ikrar.crypto.Keyring;
import id.ikrar.verify.OfflinePage;
import id.ikrar.verify.Trust;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.InstantSource;

/** The check that visitors keep: one file with this service's keys inside, for use offline. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class OfflinePageController {
  private final String html;

  OfflinePageController(Trust trust, Keyring keys, Frames frames, InstantSource clock) {
    html =
        new OfflinePage(trust, URI.create(frames.address("")), clock.instant(), keys.sample())
            .html();
  }

  @Get(value = "/verifier.html", produces = "text/html; charset=utf-8")
  HttpResponse<String> page() {
    return HttpResponse.ok(html)
        .contentType(MediaType.of("text/html; charset=utf-8"))
        .header(Gate.POLICY_HEADER, OfflinePage.policy());
  }
}
