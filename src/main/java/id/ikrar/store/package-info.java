/** The only home of SQL. */
@NullMarked
package id.ikrar.store;

import org.jspecify.annotations.NullMarked;
