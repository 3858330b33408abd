/** Which words: templates, legal bases and the frozen text. */
@NullMarked
package id.ikrar.pledge;

import org.jspecify.annotations.NullMarked;
