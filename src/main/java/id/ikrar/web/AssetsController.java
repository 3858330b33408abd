package id.ikrar.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;

/** Serves the static files; their address holds their digest, so they are kept for ever. */
@Controller("/a")
final class AssetsController {

  @Get(value = "/{version}/{+name}", produces = MediaType.ALL)
  HttpResponse<byte[]> file(@PathVariable String version, @PathVariable String name) {
    var asset =
        Assets.find(name).orElseThrow(() -> new Problem.Stop(Problems.of(HttpStatus.NOT_FOUND)));
    // While versions change, a page of the old one may ask here: it gets what there is, unkept.
    var keep = Assets.current(version) ? "public, max-age=31536000, immutable" : "no-cache";
    return HttpResponse.ok(asset.content().toArray())
        .contentType(MediaType.of(asset.type()))
        .header(HttpHeaders.CACHE_CONTROL, keep);
  }
}
