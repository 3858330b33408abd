package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The pledges of one day; its midnight in nanoseconds, the zone's offset added. */
@MappedEntity("acceptance")
record MidnightRow(@Id long midnight, int pledges) {}
