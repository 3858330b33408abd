package id.ikrar.store;

import id.ikrar.event.Language;
import id.ikrar.pledge.Wording;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a pledge as they lie in the database; leaves out what is empty. */
@Serdeable
record WordingJson(
    String title,
    @Nullable String number,
    @Nullable String preamble,
    List<String> commitments,
    @Nullable String closing,
    @Nullable List<String> legalBases,
    int claimed,
    @Nullable String language) {

  static WordingJson of(Wording wording) {
    return new WordingJson(
        wording.title(),
        wording.number(),
        wording.preamble(),
        wording.commitments(),
        wording.closing(),
        wording.legalBases(),
        wording.claimed(),
        wording.language() == Language.ID ? null : wording.language().name());
  }

  Wording wording() {
    return new Wording(
        title,
        Json.text(number),
        Json.text(preamble),
        commitments,
        Json.text(closing),
        Json.list(legalBases),
        claimed,
        language == null ? Language.ID : Language.valueOf(language));
  }
}
