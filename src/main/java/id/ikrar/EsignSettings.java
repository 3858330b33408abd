package id.ikrar;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The national certificate service, where an operator has been given an account there.
 *
 * @param url what stands before {@code /api/v2}, or null for no service
 * @param password or in a file
 * @param passwordFile whose first line is the password
 * @param roots folder with the certificates of the national roots in PEM, which may stand without a
 *     service too: files signed elsewhere are checked with them
 * @param patience how long to wait for an answer
 */
@ConfigurationProperties("ikrar.esign")
public record EsignSettings(
    @Nullable URI url,
    @Nullable String user,
    @Nullable String password,
    @Nullable Path passwordFile,
    @Nullable Path roots,
    @Nullable Duration patience) {
  @Override
  public String toString() {
    return "EsignSettings[" + url + "]";
  }
}
