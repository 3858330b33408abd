package id.ikrar.web;

import id.ikrar.event.Zone;
import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import id.ikrar.tlog.SignedStatusList;
import id.ikrar.tlog.StatusFolder;
import id.ikrar.tlog.StatusList;
import id.ikrar.web.view.StatusView;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.regex.Pattern;

/** The signed status lists, and a page that says what they are for. */
@Controller("/status")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class StatusController {
  private static final MediaType LIST = MediaType.of("application/cose; cose-type=\"cose-sign1\"");

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,11}");

  // A withdrawal is to be seen soon, and a cache may answer a burst of questions meanwhile.
  private static final String SHORTLY = "public, max-age=60";

  private final StatusFolder lists;
  private final Frames frames;

  StatusController(StatusFolder lists, Frames frames) {
    this.lists = lists;
    this.frames = frames;
  }

  @Get
  HttpResponse<?> page(HttpRequest<?> request) {
    var words = Frames.words(request);
    var rows = lists.all().stream().map(list -> row(list, words)).toList();
    return frames.page(request, HttpStatus.OK, "status", new StatusView(rows), "");
  }

  @Get(uri = "/{number}", produces = "application/cose; cose-type=\"cose-sign1\"")
  HttpResponse<?> list(HttpRequest<?> request, @PathVariable String number) {
    if (!NUMBER.matcher(number).matches()) {
      return HttpResponse.notFound();
    }
    return lists
        .list(Long.parseLong(number))
        .<HttpResponse<?>>map(list -> answer(request, list))
        .orElseGet(HttpResponse::notFound);
  }

  private static HttpResponse<?> answer(HttpRequest<?> request, Bytes list) {
    var tag = "\"" + Digest.of(list).hex() + "\"";
    boolean known =
        request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
            .anyMatch(seen -> seen.contains(tag));
    var answer =
        known ? HttpResponse.notModified() : HttpResponse.ok(list.toArray()).contentType(LIST);
    return answer.header(HttpHeaders.CACHE_CONTROL, SHORTLY).header(HttpHeaders.ETAG, tag);
  }

  private static StatusView.Row row(Bytes bytes, Words words) {
    var list = SignedStatusList.parse(bytes).orThrow().list();
    long first = list.number() * StatusList.POSITIONS;
    long last = Math.min(list.size(), first + StatusList.POSITIONS) - 1;
    var counts = list.counts();
    return new StatusView.Row(
        "/status/" + list.number(),
        words.number(list.number()),
        words.number(first) + "–" + words.number(last),
        words.stamp(list.at(), Zone.WIB),
        words.stamp(list.next(), Zone.WIB),
        words.number(counts.withdrawn()),
        words.number(counts.corrected()));
  }
}
