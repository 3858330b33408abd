/** Evidence in, verdict out; trusts no database. */
@NullMarked
package id.ikrar.verify;

import org.jspecify.annotations.NullMarked;
