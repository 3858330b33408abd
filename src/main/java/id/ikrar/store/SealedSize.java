package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code sealed} with the size of its file in place of the file. */
@MappedEntity("sealed")
record SealedSize(@Id String acceptance, int fileSize) {}
