package id.ikrar.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** A browser without a screen: keeps cookies, sends forms, follows nothing by itself. */
final class Visitor implements AutoCloseable {
  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Visitor(URI address) {
    this.address = address;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(at(path)).header("Accept", "text/html");
    for (int i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofByteArray());
  }

  /** What an address answers, whatever it would send. */
  int status(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(at(path)).build();
    var answer = client.send(request, BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  /** The first event of a stream, as it came. */
  String firstEvent(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(at(path)).header("Accept", "text/event-stream").build();
    var answer = client.send(request, BodyHandlers.ofInputStream());
    try (var reader =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      var lines = new ArrayList<String>();
      for (var line = reader.readLine();
          line != null && !line.isEmpty();
          line = reader.readLine()) {
        lines.add(line);
      }
      return String.join("\n", lines);
    }
  }

  HttpResponse<String> json(String path, String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(body));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  /** Names and values in turn; a name may stand several times. */
  HttpResponse<String> form(String path, String... fields)
      throws IOException, InterruptedException {
    var pairs = new ArrayList<String>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
    }
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .header("Origin", address.toString())
            .POST(BodyPublishers.ofString(String.join("&", pairs)));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> upload(String path, String type, byte[] content)
      throws IOException, InterruptedException {
    return upload(path, "berkas", type, content);
  }

  HttpResponse<String> upload(String path, String part, String type, byte[] content)
      throws IOException, InterruptedException {
    return multipart(path, new String[0], part, type, content);
  }

  /** A form with fields, names and values in turn, and a file. */
  HttpResponse<String> multipart(
      String path, String[] fields, String part, String type, byte[] content)
      throws IOException, InterruptedException {
    var boundary = "ikrar-boundary";
    var head = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      head.append(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, fields[i], fields[i + 1]));
    }
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"berkas\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, part, type));
    var out = new java.io.ByteArrayOutputStream();
    out.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .header("Accept", "text/html, application/json")
            .POST(BodyPublishers.ofByteArray(out.toByteArray()));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() {
    client.close();
  }

  private URI at(String path) {
    return path.startsWith("http") ? URI.create(path) : address.resolve(path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
