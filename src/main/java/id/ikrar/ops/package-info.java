/** Command line, demo, benchmarks, audit. */
@NullMarked
package id.ikrar.ops;

import org.jspecify.annotations.NullMarked;
