package id.ikrar.store;

import io.micronaut.core.annotation.Introspected;

/** A row of {@code organization_parent}. */
@Introspected
record PlaceRow(String child, String parent) {}
