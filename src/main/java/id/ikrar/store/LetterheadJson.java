package id.ikrar.store;

import id.ikrar.event.Letterhead;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A letterhead as it lies in the database; leaves out what is empty. */
@Serdeable
record LetterheadJson(@Nullable String government, String office, @Nullable List<String> address) {

  static LetterheadJson of(Letterhead letterhead) {
    return new LetterheadJson(letterhead.government(), letterhead.office(), letterhead.address());
  }

  Letterhead letterhead() {
    return new Letterhead(Json.text(government), office, Json.list(address));
  }
}
