package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code pledge_draft}. */
@MappedEntity("pledge_draft")
record DraftRow(@Id String event, String wording) {}
