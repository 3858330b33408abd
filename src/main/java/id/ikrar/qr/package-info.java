/** QR payload and image: the only home of ZXing. */
@NullMarked
package id.ikrar.qr;

import org.jspecify.annotations.NullMarked;
