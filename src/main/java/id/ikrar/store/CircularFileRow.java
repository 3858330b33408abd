package id.ikrar.store;

import id.ikrar.kernel.Bytes;
import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;

/** A row of {@code circular}. */
@MappedEntity("circular")
record CircularFileRow(
    @Id String id,
    String subject,
    String subjectKind,
    String reference,
    LocalDate issued,
    String title,
    @DigestColumn Digest digest,
    int size,
    @BytesColumn Bytes pdf,
    @InstantColumn Instant addedAt) {}
