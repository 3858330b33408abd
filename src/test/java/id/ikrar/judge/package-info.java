/** Independent judges of PDFs: veraPDF and EU DSS in their own process, poppler and qpdf. */
@NullMarked
package id.ikrar.judge;

import org.jspecify.annotations.NullMarked;
