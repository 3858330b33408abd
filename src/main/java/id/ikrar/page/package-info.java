/** What is drawn: the only home of OpenPDF. */
@NullMarked
package id.ikrar.page;

import org.jspecify.annotations.NullMarked;
