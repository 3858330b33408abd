package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code numbering}. */
@MappedEntity("numbering")
record NumberingRow(@Id String organization, String pattern, String code) {}
