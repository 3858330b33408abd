package id.ikrar.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code publicity}. */
@MappedEntity("publicity")
record PublicityRow(
    @Id String subject, String subjectKind, String slug, boolean shown, boolean withNames) {}
