package id.ikrar.integration;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * Sends by HTTP: no redirects, ten seconds, nothing read of the answer but its status; and, unless
 * told otherwise, never into the network that the service itself stands in.
 */
public final class HttpPostman implements Postman {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final HttpClient client;
  private final boolean inside;

  /**
   * A postman with this client.
   *
   * @param inside whether addresses of one's own machine and network are allowed, and plain http
   */
  public HttpPostman(HttpClient client, boolean inside) {
    if (client.followRedirects() != Redirect.NEVER) {
      throw new IllegalArgumentException("a postman's client follows no redirects");
    }
    this.client = client;
    this.inside = inside;
  }

  @Override
  public Outcome carry(URI url, Map<String, String> headers, String body) {
    try {
      if (!inside && !"https".equals(url.getScheme())) {
        return new Outcome.Forbidden("not https");
      }
      if (!inside && hidden(url.getHost())) {
        return new Outcome.Forbidden("address inside a network");
      }
      var request =
          HttpRequest.newBuilder(url).timeout(TIMEOUT).POST(BodyPublishers.ofString(body));
      headers.forEach(request::setHeader);
      int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
      return status >= 200 && status < 300
          ? new Outcome.Taken(status)
          : new Outcome.Refused(Integer.toString(status));
    } catch (UnknownHostException e) {
      return new Outcome.Refused("host unknown");
    } catch (IOException e) {
      return new Outcome.Refused(e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Refused("interrupted");
    }
  }

  // One such address is enough: nobody knows which of them the connection will take.
  private static boolean hidden(String host) throws UnknownHostException {
    for (var address : InetAddress.getAllByName(host)) {
      if (address.isLoopbackAddress()
          || address.isAnyLocalAddress()
          || address.isLinkLocalAddress()
          || address.isSiteLocalAddress()
          || address.isMulticastAddress()
          || uniqueLocal(address)) {
        return true;
      }
    }
    return false;
  }

  /** RFC 4193 (fc00::/7), and shared addresses of RFC 6598 (100.64.0.0/10). */
  private static boolean uniqueLocal(InetAddress address) {
    var bytes = address.getAddress();
    return bytes.length == 16
        ? (bytes[0] & 0xfe) == 0xfc
        : (bytes[0] & 0xff) == 100 && (bytes[1] & 0xc0) == 64;
  }
}
