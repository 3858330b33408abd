package id.ikrar;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The service that says who somebody is, if there is one (OpenID Connect).
 *
 * @param issuer its address, as its tokens write it, or null for none
 * @param clientSecret or in a file
 * @param clientSecretFile whose first line is the secret
 */
@ConfigurationProperties("ikrar.oidc")
public record OidcSettings(
    @Nullable URI issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable Path clientSecretFile) {

  String secret() {
    if (clientSecret != null && !clientSecret.isBlank()) {
      return clientSecret;
    }
    if (clientSecretFile == null) {
      throw new IllegalStateException("IKRAR_OIDC_ISSUER is set, no IKRAR_OIDC_CLIENT_SECRET");
    }
    try (var lines = Files.lines(clientSecretFile)) {
      return lines.findFirst().orElse("").strip();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + clientSecretFile, e);
    }
  }

  @Override
  public String toString() {
    return "OidcSettings[" + issuer + "]";
  }
}
