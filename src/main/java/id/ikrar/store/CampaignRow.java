package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code campaign}. */
@MappedEntity("campaign")
record CampaignRow(@Id String id, String owner, String name, @InstantColumn Instant since) {}
