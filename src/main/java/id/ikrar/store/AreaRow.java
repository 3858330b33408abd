package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** The people of one region, counted; the area is empty for those who have none. */
@MappedEntity("participant")
record AreaRow(@Id String area, int listed, int standing, int withdrawn) {}
