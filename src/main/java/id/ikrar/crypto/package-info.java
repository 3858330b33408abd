/** Keys, certificates, CMS, timestamps: the only home of Bouncy Castle. */
@NullMarked
package id.ikrar.crypto;

import org.jspecify.annotations.NullMarked;
