package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code number_series}; its key has the year too. */
@MappedEntity("number_series")
record NumberSeriesRow(@Id String organization, int inYear, int nextNumber) {}
