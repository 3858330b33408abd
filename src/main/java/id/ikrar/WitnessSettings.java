package id.ikrar;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Who cosigns the log's checkpoints.
 *
 * @param file list of witnesses, or null for {@code witnesses.txt} in the data folder
 */
@ConfigurationProperties("ikrar.witness")
public record WitnessSettings(@Nullable Path file) {
  /** The list, which need not be there. */
  public Path file(Path data) {
    return file == null ? data.resolve("witnesses.txt") : file;
  }
}
