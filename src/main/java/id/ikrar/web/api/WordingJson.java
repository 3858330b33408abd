package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.event.Language;
import id.ikrar.pledge.Wording;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words of a pledge. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WordingJson(
    @Nullable String title,
    @Nullable String number,
    @Nullable String preamble,
    @Nullable List<String> commitments,
    @Nullable String closing,
    @Nullable List<String> legalBases,
    @Nullable Integer claimed,
    @Nullable String language) {

  public static WordingJson of(Wording it) {
    return new WordingJson(
        it.title(),
        it.number(),
        it.preamble(),
        it.commitments(),
        it.closing(),
        it.legalBases(),
        it.claimed(),
        it.language().name().toLowerCase(Locale.ROOT));
  }

  /** The words, or {@link Given.Unusable}. */
  public Wording wording() {
    var spoken =
        language == null ? Language.ID : Given.choice("language", language, Language.class);
    return Given.read(
        "wording",
        () ->
            new Wording(
                Given.text(title),
                Given.text(number),
                Given.text(preamble),
                Given.list(commitments),
                Given.text(closing),
                Given.list(legalBases),
                claimed == null ? 0 : claimed,
                spoken));
  }
}
