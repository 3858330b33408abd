package id.ikrar.crypto;

import id.ikrar.kernel.Bytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fetches revocation lists from where certificates say they are (RFC 5280 section 4.2.1.13), and
 * keeps each for an hour, a failure for a minute; safe for any number of threads.
 */
final class ListFetcher {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration MISSED = Duration.ofMinutes(1);
  private static final System.Logger logger = System.getLogger(ListFetcher.class.getName());

  private final HttpClient client;
  private final Duration patience;
  private final Map<URI, Fetched> known = new HashMap<>();

  ListFetcher(HttpClient client, Duration patience) {
    this.client = client;
    this.patience = patience;
  }

  private record Fetched(Optional<RevocationList> list, Instant until) {}

  /** The lists over all certificates of a path, from the leaf up. */
  List<Bytes> over(List<Certificate> path, Instant now) {
    return IntStream.range(0, path.size() - 1)
        .mapToObj(i -> over(path.get(i), path.get(i + 1), now))
        .flatMap(Optional::stream)
        .map(RevocationList::der)
        .toList();
  }

  // The first list that the certificate names and its issuer has signed.
  private Optional<RevocationList> over(Certificate certificate, Certificate issuer, Instant now) {
    return certificate.listAddresses().stream()
        .flatMap(address -> at(address, now).stream())
        .filter(list -> list.issuedBy(issuer))
        .findFirst();
  }

  private synchronized Optional<RevocationList> at(URI address, Instant now) {
    var before = known.get(address);
    if (before != null && now.isBefore(before.until())) {
      return before.list();
    }
    var list = fetch(address);
    var kept = list.isPresent() ? KEPT : MISSED;
    known.put(address, new Fetched(list, now.plus(kept)));
    return list;
  }

  private Optional<RevocationList> fetch(URI address) {
    var request = HttpRequest.newBuilder(address).timeout(patience).GET().build();
    try {
      var response = client.send(request, BodyHandlers.ofInputStream());
      try (var body = response.body()) {
        var bytes = body.readNBytes(RevocationList.MAX_BYTES + 1);
        return response.statusCode() == 200
            ? RevocationList.parse(Bytes.owning(bytes)).optional()
            : missing(address, "answered HTTP " + response.statusCode());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return missing(address, "interrupted");
    } catch (IOException e) {
      return missing(address, e.toString());
    }
  }

  private static Optional<RevocationList> missing(URI address, String reason) {
    logger.log(System.Logger.Level.WARNING, "revocation list {0}: {1}", address, reason);
    return Optional.empty();
  }
}
