/** The national certificate service BSrE eSign, version 2, over HTTP. */
@NullMarked
package id.ikrar.bsre;

import org.jspecify.annotations.NullMarked;
