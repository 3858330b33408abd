/**
 * The JSON of the interface for programs: records alone, each told in {@code docs/openapi.yaml}.
 */
@NullMarked
package id.ikrar.web.api;

import org.jspecify.annotations.NullMarked;
