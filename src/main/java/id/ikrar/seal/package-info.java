/** The steps from accepted to sealed. */
@NullMarked
package id.ikrar.seal;

import org.jspecify.annotations.NullMarked;
