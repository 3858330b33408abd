package id.ikrar.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address that a passkey is bound to. Browsers have passkeys for names alone, over https or on
 * localhost.
 *
 * @param origin scheme, host and port, as a browser writes it (RFC 6454 section 6.2)
 */
public record Site(String origin) {
  public static final int MAX_CHARACTERS = 300;

  private static final Pattern ORIGIN =
      Pattern.compile("(https://([a-z0-9.-]+)|http://(localhost))(:[1-9][0-9]{0,4})?");
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");

  public Site {
    if (origin.length() > MAX_CHARACTERS
        || !ORIGIN.matcher(origin).matches()
        || NUMBERS.matcher(host(origin)).matches()) {
      throw new IllegalArgumentException("no passkey is bound to " + origin);
    }
  }

  /** The site at that address, if browsers have passkeys for it. */
  public static Optional<Site> at(URI address) {
    if (address.getScheme() == null || address.getHost() == null) {
      return Optional.empty();
    }
    var scheme = address.getScheme().toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    int port = address.getPort();
    var host = address.getHost().toLowerCase(Locale.ROOT);
    var origin = scheme + "://" + host + (port < 0 || port == usual ? "" : ":" + port);
    try {
      return Optional.of(new Site(origin));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** The relying party id: the host alone. */
  public String rpId() {
    return host(origin);
  }

  private static String host(String origin) {
    return origin.replaceFirst("^[a-z]+://", "").replaceFirst(":[0-9]+$", "");
  }
}
