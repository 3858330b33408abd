package id.ikrar.store;

import id.ikrar.kernel.Digest;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A row of {@code sealed} without its large file. */
@MappedEntity("sealed")
record SealedDigest(@Id String acceptance, @DigestColumn Digest digest) {}
