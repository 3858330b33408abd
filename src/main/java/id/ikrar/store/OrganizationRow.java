package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code organization}. */
@MappedEntity("organization")
record OrganizationRow(@Id String id, String name, String kind, String region, String letterhead) {}
