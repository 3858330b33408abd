/** Who works at an organiser's desk, and how they prove it. */
@NullMarked
package id.ikrar.account;

import org.jspecify.annotations.NullMarked;
