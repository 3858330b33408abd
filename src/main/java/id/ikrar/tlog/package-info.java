/** The public log: tree, proofs, tiles, checkpoint, sequencer. */
@NullMarked
package id.ikrar.tlog;

import org.jspecify.annotations.NullMarked;
