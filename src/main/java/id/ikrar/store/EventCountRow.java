package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The people of one event, counted. */
@MappedEntity("participant")
record EventCountRow(@Id String event, int listed, int standing, int withdrawn) {}
