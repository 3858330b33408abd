package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The pledges of one hour, which begins at so many nanoseconds. */
@MappedEntity("acceptance")
record HourRow(@Id long begins, int pledges) {}
