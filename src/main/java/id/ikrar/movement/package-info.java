/** Events together: campaigns, cascades, coverage by region, circulars, what the public sees. */
@NullMarked
package id.ikrar.movement;

import org.jspecify.annotations.NullMarked;
