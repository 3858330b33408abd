/** The organiser's work: create, publish, open, close, watch. */
@NullMarked
package id.ikrar.desk;

import org.jspecify.annotations.NullMarked;
