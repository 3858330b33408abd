package id.ikrar.bsre;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Where the service is, and the account that an organisation was given there; never printed. */
public final class EsignAccess {
  private final URI base;
  private final String authorization;
  private final Duration patience;

  /**
   * @param base what stands before {@code /api/v2}
   * @param patience how long to wait for each answer; signing was seen to take about a second
   */
  public EsignAccess(URI base, String user, String password, Duration patience) {
    if (base.getHost() == null || !("https".equals(base.getScheme()) || loopback(base))) {
      throw new IllegalArgumentException(
          "the address of the certificate service must begin with https://");
    }
    if (user.isEmpty() || password.isEmpty() || !patience.isPositive()) {
      throw new IllegalArgumentException(
          "the certificate service needs a user, a password and a time-out");
    }
    this.base = URI.create(base.toString().replaceAll("/+$", ""));
    var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(both);
    this.patience = patience;
  }

  // A passphrase must not cross a network in the open.
  private static boolean loopback(URI base) {
    return "http".equals(base.getScheme())
        && ("127.0.0.1".equals(base.getHost()) || "localhost".equals(base.getHost()));
  }

  URI at(String path) {
    return URI.create(base + path);
  }

  String authorization() {
    return authorization;
  }

  Duration patience() {
    return patience;
  }

  @Override
  public String toString() {
    return "EsignAccess[" + base + "]";
  }
}
