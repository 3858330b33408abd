package id.ikrar.web;

import id.ikrar.kernel.Parsed;
import id.ikrar.tlog.Checkpoints;
import id.ikrar.tlog.LogKey;
import id.ikrar.tlog.TilePath;
import id.ikrar.tlog.TileStore;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The public log as C2SP tlog-tiles wants it served; a plain web server could do the same. */
@Controller("/log")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LogController {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final Checkpoints checkpoints;
  private final TileStore tiles;
  private final LogKey key;

  LogController(Checkpoints checkpoints, TileStore tiles, LogKey key) {
    this.checkpoints = checkpoints;
    this.tiles = tiles;
    this.key = key;
  }

  @Get(uri = "/checkpoint", produces = "text/plain; charset=utf-8")
  HttpResponse<String> checkpoint() {
    return checkpoints
        .newest()
        .map(note -> HttpResponse.ok(note).header("Cache-Control", "no-cache"))
        .orElseGet(HttpResponse::notFound);
  }

  /** The key that signs the checkpoints, as C2SP signed-note writes it. */
  @Get(uri = "/key", produces = MediaType.TEXT_PLAIN)
  String key() {
    return key.publicKey().vkey() + "\n";
  }

  @Get(uri = "/tile/{+path}", produces = MediaType.APPLICATION_OCTET_STREAM)
  HttpResponse<byte[]> tile(@PathVariable String path) {
    var text = "tile/" + path;
    if (!(TilePath.parse(text) instanceof Parsed.Ok<TilePath>)) {
      return HttpResponse.notFound();
    }
    return tiles
        .get(text)
        .map(tile -> HttpResponse.ok(tile.toArray()).header("Cache-Control", FOR_EVER))
        .orElseGet(HttpResponse::notFound);
  }
}
