/** Kemendagri region codes and the matching of names. */
@NullMarked
package id.ikrar.region;

import org.jspecify.annotations.NullMarked;
