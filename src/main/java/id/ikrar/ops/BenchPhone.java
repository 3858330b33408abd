package id.ikrar.ops;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One signer's phone: a real P-256 key, the requests of the page's script in its order, and its
 * check that the attributes are of the file that was fetched.
 */
final class BenchPhone {
  /** After this time a signer gives up waiting for the sealed file. */
  static final Duration SEAL_PATIENCE = Duration.ofMinutes(2);

  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Duration SEAL_PAUSE = Duration.ofMillis(100);
  private static final Pattern BYTE_RANGE =
      Pattern.compile("/ByteRange\\s*\\[\\s*0\\s+(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*]");
  private static final JsonMapper JSON = JsonMapper.createDefault();

  // Two strokes of a hundred points, as a finger leaves them.
  private static final Map<String, Object> INK =
      Map.of("height", 0.4, "strokes", List.of(stroke(0.1), stroke(0.2)));

  private final HttpClient client;
  private final URI service;
  private final String base;
  private final BenchReport report;
  private final KeyPair keys;

  BenchPhone(HttpClient client, URI service, String token, BenchReport report) {
    this.client = client;
    this.service = service;
    this.base = "/t/" + token;
    this.report = report;
    this.keys = keyPair();
  }

  /** The ceremony up to the receipt; a refusal anywhere ends it and is counted. */
  boolean sign() throws InterruptedException {
    try {
      get(BenchStep.PAGE, base);
      var pledge = Digest.of(get(BenchStep.WORDS, base + "/naskah")).hex();
      long start = System.nanoTime();
      var sheet =
          post(
              BenchStep.PREPARE,
              base + "/siapkan",
              Map.of(
                  "pledge",
                  pledge,
                  "ink",
                  INK,
                  "read",
                  true,
                  "agree",
                  true,
                  "publicKey",
                  base64(keys.getPublic().getEncoded())));
      var pdf = get(BenchStep.SHEET, text(sheet, "pdf"));
      var attributes = Base64.getUrlDecoder().decode(text(sheet, "attributes"));
      check(pdf, Bytes.of(attributes));
      post(
          BenchStep.ACCEPT,
          base + "/kirim",
          Map.of("preparation", text(sheet, "preparation"), "signature", base64(sign(attributes))));
      report.add(BenchStep.CEREMONY, Duration.ofNanos(System.nanoTime() - start));
      return true;
    } catch (Refused e) {
      report.fail(String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** Asks for the sealed file until it is there. */
  void awaitSeal() throws InterruptedException {
    long start = System.nanoTime();
    try {
      while (true) {
        var response = send(request(base + "/ikrar.pdf").GET());
        var waited = Duration.ofNanos(System.nanoTime() - start);
        if (response.statusCode() == 200) {
          report.add(BenchStep.SEALED, waited);
          return;
        }
        if (response.statusCode() != 202 || waited.compareTo(SEAL_PATIENCE) > 0) {
          throw new Refused("sealed file: " + response.statusCode() + " after " + waited);
        }
        Thread.sleep(SEAL_PAUSE);
      }
    } catch (Refused e) {
      report.fail(String.valueOf(e.getMessage()));
    }
  }

  // What is seen is what is signed: the attributes must name the digest of the file that was sent.
  private static void check(Bytes pdf, Bytes attributes) throws Refused {
    var text = new String(pdf.toArray(), StandardCharsets.ISO_8859_1);
    var match = BYTE_RANGE.matcher(text);
    if (!match.find()) {
      throw new Refused("the sheet has no byte range");
    }
    int from = Integer.parseInt(match.group(1));
    int to = Integer.parseInt(match.group(2));
    if (from > to || to + Integer.parseInt(match.group(3)) != pdf.size() || match.find()) {
      throw new Refused("the sheet has another byte range than a whole one");
    }
    var digest = Digest.of(pdf.slice(0, from).toArray(), pdf.slice(to, pdf.size()).toArray());
    if (!attributes.hex().contains(digest.hex())) {
      throw new Refused("the attributes are of another file");
    }
  }

  private Bytes get(BenchStep step, String path) throws Refused, InterruptedException {
    return timed(step, request(path).GET());
  }

  private Map<String, Object> post(BenchStep step, String path, Map<String, Object> body)
      throws Refused, InterruptedException {
    try {
      var json = HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
      var answer =
          timed(
              step,
              request(path)
                  .header("Content-Type", "application/json")
                  .header("Accept", "application/json")
                  .header("Origin", service.toString())
                  .POST(json));
      return JSON.readValue(answer.toArray(), Argument.mapOf(String.class, Object.class));
    } catch (IOException e) {
      throw new Refused(step + ": not JSON");
    }
  }

  private Bytes timed(BenchStep step, HttpRequest.Builder request)
      throws Refused, InterruptedException {
    long start = System.nanoTime();
    var response = send(request);
    if (response.statusCode() != 200) {
      var said = new String(response.body(), StandardCharsets.UTF_8);
      throw new Refused(
          "%s: %d %s"
              .formatted(
                  step, response.statusCode(), said.substring(0, Math.min(200, said.length()))));
    }
    report.add(step, Duration.ofNanos(System.nanoTime() - start));
    return Bytes.owning(response.body());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws Refused, InterruptedException {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Refused("no answer: " + e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(service.resolve(path)).timeout(TIMEOUT);
  }

  private byte[] sign(byte[] attributes) {
    try {
      // As WebCrypto does: r and s of 32 bytes each.
      var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(keys.getPrivate());
      signature.update(attributes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }

  private static KeyPair keyPair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no P-256", e);
    }
  }

  private static List<List<Double>> stroke(double y) {
    return IntStream.range(0, 100)
        .mapToObj(i -> List.of(i / 100.0, y + 0.1 * Math.abs(Math.sin(i / 8.0))))
        .toList();
  }

  private static String text(Map<String, Object> json, String field) throws Refused {
    if (json.get(field) instanceof String value) {
      return value;
    }
    throw new Refused("the answer has no " + field);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The service said no, or something that a phone must not sign. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private Refused(String reason) {
      super(reason, null, false, false);
    }
  }
}
