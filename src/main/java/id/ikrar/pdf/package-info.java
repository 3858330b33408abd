/** Bytes of a PDF: ranges, incremental updates, the strict reader. */
@NullMarked
package id.ikrar.pdf;

import org.jspecify.annotations.NullMarked;
