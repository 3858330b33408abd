package id.ikrar.verify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The check as one HTML file with the trusted keys inside: it asks nobody anything, and works from
 * a stick without a network.
 *
 * @param service public address, for whoever wants to ask about withdrawals
 * @param madeAt as the page says
 * @param sample whether the keys are published, and nothing that they sign is worth anything
 */
public record OfflinePage(Trust trust, URI service, Instant madeAt, boolean sample) {
  public static final int MAX_BYTES = 180_000;

  private static final String MODULES = "/static/js/verify/";
  private static final Pattern BLANK = Pattern.compile("\\{\\{(\\w+)}}");

  /** The whole file; the same for the same arguments. */
  public String html() {
    var style = ScriptBundle.read(MODULES + "page.css");
    var script = script();
    var values =
        Map.of(
            "policy", policy(style, script),
            "style", style,
            "host", escaped(service.getAuthority()),
            "sample", sample ? "<p class=\"saying warn\" data-say=\"sample\"></p>\n" : "",
            "trust", escaped(trust.encode()),
            "data", data(),
            "script", script);
    return BLANK
        .matcher(ScriptBundle.read(MODULES + "page.html"))
        .replaceAll(blank -> Matcher.quoteReplacement(values.getOrDefault(blank.group(1), "")));
  }

  /** What the page itself says about what may be loaded, which is nothing; also for a header. */
  public static String policy() {
    return policy(ScriptBundle.read(MODULES + "page.css"), script());
  }

  private static String script() {
    return ScriptBundle.of(
        MODULES + "page.js",
        "ikrar",
        Map.of(URI.create("/static/js/ed25519.js"), URI.create(MODULES + "ed25519.js")));
  }

  private static String policy(String style, String script) {
    return "default-src 'none'; connect-src 'none'; base-uri 'none'; form-action 'none'; script-src "
        + ("'sha256-" + hash(script) + "'; style-src 'sha256-" + hash(style) + "'");
  }

  /** The sentences of verdicts and rules, once for the service and the page. */
  private String data() {
    var kinds =
        Arrays.stream(Kind.values()).map(kind -> both(kind.name(), kind::sentence)).toList();
    var rules = Arrays.stream(Rule.values()).map(rule -> both(rule.id(), rule::sentence)).toList();
    return "{\"host\":%s,\"madeAt\":%d,\"kinds\":{%s},\"rules\":{%s}}"
        .formatted(
            quoted(service.toString().replaceAll("/+$", "")),
            madeAt.toEpochMilli(),
            String.join(",", kinds),
            String.join(",", rules));
  }

  private static String both(String key, Function<Locale, String> sentence) {
    return quoted(key)
        + (":{\"id\":" + quoted(sentence.apply(Locale.of("id"))))
        + (",\"en\":" + quoted(sentence.apply(Locale.ENGLISH)) + "}");
  }

  // Also safe inside a script element: no sign that could end it stands there as itself.
  private static String quoted(String text) {
    var out = new StringBuilder("\"");
    text.chars()
        .forEach(c -> {
          if (c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&') {
            out.append(String.format(Locale.ROOT, "\\u%04x", c));
          } else {
            out.append((char) c);
          }
        });
    return out.append('"').toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
