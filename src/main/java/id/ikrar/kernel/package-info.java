/** Digest, canonical bytes and ids: what everything else is made of. Uses the JDK alone. */
@NullMarked
package id.ikrar.kernel;

import org.jspecify.annotations.NullMarked;
