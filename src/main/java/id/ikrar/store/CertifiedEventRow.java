package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code certified_event}. */
@MappedEntity("certified_event")
record CertifiedEventRow(@Id String event) {}
