package id.ikrar.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.ikrar.event.Person;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** Somebody on a programme. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonJson(@Nullable String name, @Nullable String jabatan) {
  static PersonJson of(Person person) {
    return new PersonJson(person.name(), person.jabatan());
  }

  Person person() {
    return new Person(Given.text(name), Given.text(jabatan));
  }
}
