package id.ikrar.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells programs what they may ask: OpenAPI 3.1 and the JSON Schema of a verdict. */
@Controller("/api/v1")
final class ApiController {
  private static final String AN_HOUR = "public, max-age=3600";

  private final byte[] description = resource("openapi.yaml");
  private final byte[] schema = resource("verdicts.schema.json");

  @Get(value = "/openapi.yaml", produces = "application/yaml")
  HttpResponse<byte[]> description() {
    return HttpResponse.ok(description).header(HttpHeaders.CACHE_CONTROL, AN_HOUR);
  }

  @Get(value = "/verdicts.schema.json", produces = "application/schema+json")
  HttpResponse<byte[]> schema() {
    return HttpResponse.ok(schema).header(HttpHeaders.CACHE_CONTROL, AN_HOUR);
  }

  static byte[] resource(String name) {
    try (var in = ApiController.class.getResourceAsStream("/api/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
