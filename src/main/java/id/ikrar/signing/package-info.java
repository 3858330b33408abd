/** Reads, consents, signs: links, the ceremony, acceptance. */
@NullMarked
package id.ikrar.signing;

import org.jspecify.annotations.NullMarked;
