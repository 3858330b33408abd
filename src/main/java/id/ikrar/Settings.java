package id.ikrar;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the service was told to run.
 *
 * @param data folder of the database, the log's tiles and, unless named, the keys
 * @param publicUrl what stands in QR codes and certificates
 * @param keys folder of the keys, or null for the one inside the data folder
 * @param demo whether the five events are loaded and the sample keys used
 * @param production refuses the sample keys
 */
@ConfigurationProperties("ikrar")
public record Settings(
    Path data, URI publicUrl, @Nullable Path keys, boolean demo, boolean production) {

  /** The folder with the keys. */
  public Path keyFolder() {
    return keys == null ? data.resolve("keys") : keys;
  }

  /** The host as it is printed on a sheet. */
  public String host() {
    var port = publicUrl.getPort();
    return publicUrl.getHost() + (port < 0 ? "" : ":" + port);
  }
}
