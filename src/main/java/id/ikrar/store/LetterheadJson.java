package id.ikrar.store;

import id.ikrar.event.Letterhead;
import id.ikrar.kernel.Digest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A letterhead as it lies in the database; leaves out what is empty. */
@Serdeable
record LetterheadJson(
    @Nullable String government,
    String office,
    @Nullable List<String> address,
    @Nullable String logo) {

  static LetterheadJson of(Letterhead letterhead) {
    return new LetterheadJson(
        letterhead.government(),
        letterhead.office(),
        letterhead.address(),
        letterhead.logo().map(Digest::hex).orElse(null));
  }

  Letterhead letterhead() {
    return new Letterhead(
        Json.text(government),
        office,
        Json.list(address),
        Optional.ofNullable(logo).map(Digest::hex));
  }
}
