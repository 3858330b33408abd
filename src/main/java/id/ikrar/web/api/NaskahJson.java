package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.pledge.Pledge;
import id.ikrar.pledge.Wording;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of an event: what is being written, and the versions that are frozen.
 *
 * @param draft as it was written last, whether it is published or not
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NaskahJson(@Nullable WordingJson draft, List<Frozen> versions) {

  /**
   * Words that were published.
   *
   * @param digest SHA-256 of the canonical words, in hexadecimal; every signature names it
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Frozen(int version, String digest, WordingJson wording) {}

  public static NaskahJson of(Optional<Wording> draft, List<Pledge> versions) {
    return new NaskahJson(
        draft.map(WordingJson::of).orElse(null),
        versions.stream()
            .map(it -> new Frozen(it.version(), it.digest().hex(), WordingJson.of(it.wording())))
            .toList());
  }
}
