/** Who: the roster, identifiers and its import. */
@NullMarked
package id.ikrar.signer;

import org.jspecify.annotations.NullMarked;
